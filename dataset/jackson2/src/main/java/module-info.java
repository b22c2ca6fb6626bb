// SPDX-License-Identifier: Apache-2.0

/** A module for mappers of Jackson 2. */
@SuppressWarnings("module") // the name ends with the version of Jackson
module io.github.chipgap.jackson2 {
    requires transitive io.github.chipgap.dataset;
    requires transitive com.fasterxml.jackson.databind;
    requires tools.jackson.core;
    requires static org.jspecify;

    exports io.github.chipgap.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            io.github.chipgap.jackson2.Jackson2Module;
}
