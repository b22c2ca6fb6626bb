// SPDX-License-Identifier: Apache-2.0

/** Loads the bundled data, computes the gaps, prints them. */
module io.github.chipgap.examples.gaps {
    requires io.github.chipgap.dataset;
    requires static org.jspecify;
}
