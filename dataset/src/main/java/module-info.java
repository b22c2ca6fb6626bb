// SPDX-License-Identifier: Apache-2.0

/** The bundled facts of the race for AI chips, and reading and writing documents like them. */
module io.github.chipgap.dataset {
    requires transitive io.github.chipgap.core;
    // For those who use a mapper; without it the class that is its module is never loaded. No "provides": Java starts
    // no
    // program whose path lacks what a service is of. On the class path META-INF/services tells of the two.
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.chipgap.dataset;
}
