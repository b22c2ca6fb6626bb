// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.data.Conflict;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.ReadListener;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.dataset.Violation;
import io.github.chipgap.record.ModelRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Documents of the caller on top of the bundled data. */
final class DataFiles {
    private DataFiles() {}

    /** Passes on the warnings of a reading. */
    private record Listener(Consumer<String> warnings) implements ReadListener {
        @Override
        public boolean progressed(long length, long records) {
            return true;
        }

        @Override
        public void warned(Violation warning) {
            warnings.accept(warning.toString());
        }
    }

    /** Returns the data, and passes on a warning for each dropped record and each improbable figure of each file. */
    static Dataset read(List<Path> files, Consumer<String> warnings) {
        DatasetReader reader = DatasetReader.standard().withListener(new Listener(warnings));
        Dataset data = ReferenceData.all();
        for (Path file : files) {
            Dataset extended = reader.extending(data).read(file);
            extended.conflicts().forEach(conflict -> warnings.accept(file + ": " + words(conflict)));
            data = Snapshot.ofRecords(extended, extended.records()); // the conflicts of the next file are its own
        }
        return data;
    }

    private static String words(Conflict conflict) {
        boolean isBundled = ReferenceData.all().records().contains(conflict.kept());
        return type(conflict.dropped()) + " " + conflict.id() + " is dropped, because the "
                + (isBundled ? "bundled " : "earlier ") + type(conflict.kept()) + " with this id differs and is kept";
    }

    private static String type(ModelRecord record) {
        return record.recordType().javaType().getSimpleName();
    }
}
