// SPDX-License-Identifier: Apache-2.0

/** Makes a dataset of a CSV table, and tables of a dataset. */
module io.github.chipgap.examples.tables {
    requires com.fasterxml.jackson.annotation;
    requires info.picocli;
    requires transitive io.github.chipgap.dataset;
    requires me.tongfei.progressbar;
    requires org.apache.commons.csv;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports io.github.chipgap.examples.tables;

    // Jackson fills the mapping's records, picocli the command's options.
    opens io.github.chipgap.examples.tables to
            info.picocli,
            tools.jackson.databind;
}
