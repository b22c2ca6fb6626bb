// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A means to read a document. */
interface Reading {
    /** Reads all tokens of the parser and keeps nothing. */
    String SCAN = "token scan";

    /** Databind into Java records, unchecked. */
    String RECORDS = "databind into records";

    /** Databind into a tree. */
    String TREE = "databind into a tree";

    /** Fastjson2 into the same Java records, unchecked. */
    String FASTJSON2 = "fastjson2 into records";

    /** A check against the JSON Schema, then databind into records. */
    String SCHEMA_AND_RECORDS = "schema check, then databind into records";

    /** This library: a dataset, checked and indexed. */
    String CHIPGAP = "chipgap";

    /** The names of all means. */
    List<String> ALL = List.of(SCAN, RECORDS, TREE, FASTJSON2, SCHEMA_AND_RECORDS, CHIPGAP);

    /** Reads a document and returns the result. */
    Object read(InputStream document) throws IOException;

    /** Returns the means of this name. Classes of the others are not loaded. */
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
