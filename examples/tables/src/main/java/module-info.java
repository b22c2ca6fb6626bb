// SPDX-License-Identifier: Apache-2.0

/** Makes a dataset from a CSV table by a mapping of its columns. */
module io.github.chipgap.examples.tables {
    requires info.picocli;
    requires io.github.chipgap.dataset;
    requires org.apache.commons.csv;
    requires tools.jackson.databind;
    requires static org.jspecify;

    // Jackson fills the mapping's records, picocli the command's options.
    opens io.github.chipgap.examples.tables to
            info.picocli,
            tools.jackson.databind;
}
