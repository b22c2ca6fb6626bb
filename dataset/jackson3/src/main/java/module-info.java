// SPDX-License-Identifier: Apache-2.0

/** A module for mappers of Jackson 3. */
@SuppressWarnings("module") // the name ends with the version of Jackson
module io.github.chipgap.jackson3 {
    requires transitive io.github.chipgap.dataset;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports io.github.chipgap.jackson3;

    provides tools.jackson.databind.JacksonModule with
            io.github.chipgap.jackson3.Jackson3Module;
}
