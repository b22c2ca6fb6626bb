// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table, one after the other. */
final class CsvRows implements Closeable {
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final String table;

    /** Makes the rows of a text; {@code table} is the name of the table in messages. */
    CsvRows(Reader text, CSVFormat format, String table) throws IOException {
        this.parser = CSVParser.builder().setReader(text).setFormat(format).get();
        this.rows = parser.iterator();
        this.table = table;
    }

    @Override
    public void close() throws IOException {
        parser.close();
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
