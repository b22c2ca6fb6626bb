// SPDX-License-Identifier: Apache-2.0

/** The bundled data on the race for AI chips, and a reader and a writer of such documents. */
@SuppressWarnings("module") // the modules named in the qualified export are compiled after this one
module io.github.chipgap.dataset {
    requires transitive io.github.chipgap.core;
    requires tools.jackson.core;
    requires static org.jspecify;

    exports io.github.chipgap.dataset;
    exports io.github.chipgap.dataset.mapper to
            io.github.chipgap.jackson2,
            io.github.chipgap.jackson3;
}
