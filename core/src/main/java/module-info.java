// SPDX-License-Identifier: Apache-2.0

/** The model of the race for AI chips and its bounded arithmetic. */
@SuppressWarnings("module") // the module named in the qualified export is compiled after this one
module io.github.chipgap.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations; // of the generated code

    exports io.github.chipgap.analysis;
    exports io.github.chipgap.estimate;
    exports io.github.chipgap.data;
    exports io.github.chipgap.model;
    exports io.github.chipgap.record;
    exports io.github.chipgap.message to
            io.github.chipgap.dataset;
}
