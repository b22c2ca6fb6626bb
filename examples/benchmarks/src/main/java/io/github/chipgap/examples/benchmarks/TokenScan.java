// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads all tokens of Jackson's parser. */
final class TokenScan implements Reading {
    private final JsonFactory json = new JsonFactory();

    @Override
    public Object read(InputStream document) {
        int tokens = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), document)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }
}
