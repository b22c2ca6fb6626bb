// SPDX-License-Identifier: Apache-2.0

/** The model of the race for AI chips and its bounded arithmetic. */
@SuppressWarnings("module") // the module named in the qualified export is compiled after this one
module io.github.chipgap.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    // At compile time alone, so that whoever runs us needs none. Types of other modules take their style from
    // ModelType,
    // and the compiler must find what that is annotated with.
    requires static org.immutables.value.annotations;

    exports io.github.chipgap.analysis;
    exports io.github.chipgap.estimate;
    exports io.github.chipgap.data;
    exports io.github.chipgap.model;
    exports io.github.chipgap.record;
    exports io.github.chipgap.message to
            io.github.chipgap.dataset;
}
