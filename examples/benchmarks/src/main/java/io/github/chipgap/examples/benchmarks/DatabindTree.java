// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.io.InputStream;
import tools.jackson.databind.json.JsonMapper;

/** Reads into a tree with Jackson databind. */
final class DatabindTree implements Reading {
    private final JsonMapper json = JsonMapper.shared();

    @Override
    public Object read(InputStream document) {
        return json.readTree(document);
    }
}
