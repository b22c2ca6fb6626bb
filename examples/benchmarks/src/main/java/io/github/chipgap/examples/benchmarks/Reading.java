// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;

/** One of the means to read a document. */
interface Reading {
    /** Only tells the tokens apart: the least that any reader on this parser does. */
    String SCAN = "token scan";

    /** Databind into Java records, nothing checked. */
    String RECORDS = "databind into records";

    /** Databind into a tree. */
    String TREE = "databind into a tree";

    /** Fastjson2 into the same Java records, nothing checked. */
    String FASTJSON2 = "fastjson2 into records";

    /** Checked against the JSON Schema, then databind into records. */
    String SCHEMA_AND_RECORDS = "schema check, then databind into records";

    /** Ours: checked, indexed, a dataset. */
    String CHIPGAP = "chipgap";

    /** Reads a document and gives what it makes of it. */
    Object read(InputStream document) throws IOException;

    /** The means of that name; classes of the others are not loaded. */
    static Reading by(String name) {
        return switch (name) {
            case SCAN -> new TokenScan();
            case RECORDS -> new DatabindRecords();
            case TREE -> new DatabindTree();
            case FASTJSON2 -> new FastjsonRecords();
            case SCHEMA_AND_RECORDS -> new SchemaAndRecords();
            case CHIPGAP -> new ChipgapReading();
            default -> throw new IllegalArgumentException("no such means: " + name);
        };
    }
}
