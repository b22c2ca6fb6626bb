// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.data.Dataset;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Comma-separated values (RFC 4180) with a row of names. */
final class CsvFormat implements Format {
    @Override
    public void write(Appendable out, Dataset data, List<Answer> answers, boolean withSources) throws IOException {
        String[] names = Cell.NAMES.toArray(String[]::new);
        CSVPrinter table = CSVFormat.RFC4180.builder().setHeader(names).get().print(out);
        for (Answer answer : answers) {
            for (Row row : answer.rows()) {
                table.printRecord(Cell.of(answer, row).stream().map(Cell::text));
            }
        }
        table.flush();
    }
}
