// SPDX-License-Identifier: Apache-2.0

/** Answers questions to the bundled data. */
module io.github.chipgap.examples.questions {
    requires info.picocli;
    requires io.github.chipgap.dataset;
    requires io.github.chipgap.examples.report;
    requires me.tongfei.progressbar;
    requires org.apache.commons.csv;
    requires static org.jspecify;
    requires tools.jackson.core;

    opens io.github.chipgap.examples.questions to
            info.picocli;
}
