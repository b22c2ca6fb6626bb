// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import java.io.InputStream;

/** Reads with this library. */
final class ChipgapReading implements Reading {
    @Override
    public Dataset read(InputStream document) {
        return DatasetReader.standard().read(document, "document.json");
    }
}
