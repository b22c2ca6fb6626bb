// SPDX-License-Identifier: Apache-2.0

/** The bundled facts of the race for AI chips, and reading and writing documents like them. */
module io.github.chipgap.dataset {
    requires transitive io.github.chipgap.core;
    requires tools.jackson.core;
    // For the mappers of those who use one; without them on the path the two modules of it are never loaded.
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.databind;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.chipgap.dataset;

    provides com.fasterxml.jackson.databind.Module with
            io.github.chipgap.dataset.Jackson2Module;
    provides tools.jackson.databind.JacksonModule with
            io.github.chipgap.dataset.Jackson3Module;
}
