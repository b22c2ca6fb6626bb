// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.io.InputStream;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads into Java records with Jackson databind. */
final class DatabindRecords implements Reading {
    private final ObjectReader json = JsonMapper.shared().readerFor(PlainDocument.class);

    @Override
    public PlainDocument read(InputStream document) {
        return json.readValue(document);
    }
}
