// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table, one after the other. */
final class CsvRows {
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final String table;

    /** Makes the rows of a parser; {@code table} is the name of the table in messages. */
    CsvRows(CSVParser parser, String table) {
        this.parser = parser;
        this.rows = parser.iterator();
        this.table = table;
    }

    /**
     * Returns the next row, or empty after the last one.
     *
     * @throws InvalidTableException if it is not CSV
     */
    Optional<CSVRecord> next() throws InvalidTableException {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException malformed) {
                boolean isUnclosed = String.valueOf(malformed.getMessage()).contains("EOF");
                String expected = isUnclosed
                        ? "a quote that ends the quoted cell, got the end of the table"
                        : "a separator or a new line after the quote that ends a cell, got another character";
                String row = ", row " + (parser.getRecordNumber() + 1) + " (line " + line + "): expected ";
                throw new InvalidTableException(table + row + expected, e);
            }
            if (e.getCause() instanceof CharacterCodingException) {
                throw new InvalidTableException(table + ": expected text in UTF-8, got other bytes", e);
            }
            throw e;
        }
    }
}
