// SPDX-License-Identifier: Apache-2.0

/**
 * The model of the race for AI chips, with arithmetic on bounded numbers and analyses.
 *
 * <p>Begin with {@link io.github.chipgap.data.Dataset}, then read the package pages of {@link io.github.chipgap.model},
 * for the records, and {@link io.github.chipgap.analysis}, for the questions that a dataset can answer.
 * {@link io.github.chipgap.estimate} defines the numbers. {@link io.github.chipgap.record} is for record types of your
 * own. The module {@code io.github.chipgap.dataset} has the bundled data, and reads and writes documents.
 */
@SuppressWarnings("module") // the module named in the qualified export is compiled after this one
module io.github.chipgap.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static com.fasterxml.jackson.annotation; // for an annotation read by Jackson only
    requires static org.immutables.value.annotations; // used by generated code

    exports io.github.chipgap.analysis;
    exports io.github.chipgap.estimate;
    exports io.github.chipgap.data;
    exports io.github.chipgap.model;
    exports io.github.chipgap.record;
    exports io.github.chipgap.message to
            io.github.chipgap.dataset;
}
