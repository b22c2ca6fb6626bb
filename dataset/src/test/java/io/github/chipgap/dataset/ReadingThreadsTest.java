// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.chipgap.data.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings beside each other, and readings that end before their document does. */
class ReadingThreadsTest {
    private static final DatasetReader READER = DatasetReader.standard();
    private static final int RECORDS = 2500;

    /** What a listener was told. */
    private record Progress(long length, long records) {}

    private static InputStream chips(int count) {
        return Endless.document("'chips': [", count, i -> "{'id': 'c" + i + "', 'name': 'C', 'generic': true}", "]}");
    }

    @Test
    void eightThreadsReadAndLoadAtOnceWithOneReader() throws Exception {
        int count = 8;
        String golden = GoldenRecords.document();
        DatasetReader reader = Documents.readerOfMoreWords();
        CyclicBarrier start = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            Callable<Boolean> readAll = () -> {
                start.await();
                boolean right = true;
                for (int i = 0; i < 20; i++) {
                    right &=
                            ReferenceData.article().equals(reader.read(Resources.text("article.json"), "article.json"));
                    right &= reader.read(golden, "golden.json").equals(GoldenRecords.dataset());
                    right &= READER.validate(Documents.with("'chips': 5"), "bad.json")
                                    .count()
                            == 1;
                    right &= reader.read(chips(RECORDS), "chips.json").records().size() == RECORDS;
                }
                return right;
            };
            for (Future<Boolean> right : threads.invokeAll(Collections.nCopies(count, readAll))) {
                assertThat(right.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anInterruptionEndsTheReadingOfAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("chips.json");
        try (InputStream in = chips(RECORDS)) {
            Files.copy(in, file);
        }
        DatasetReader interrupted = READER.withListener((length, records) -> {
            Thread.currentThread().interrupt();
            return true;
        });
        try {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> interrupted.read(file))
                    .withCauseInstanceOf(ClosedByInterruptException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(READER.read(file).records()).hasSize(RECORDS);
    }

    @Test
    void anInterruptionBeforehandReadsNothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("d.json"), Documents.with("'x-a': 1"));
        try {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> READER.validate(file))
                    .withCauseInstanceOf(ClosedByInterruptException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aListenerIsToldEverMoreAndAtLastAll() {
        List<Progress> told = new ArrayList<>();
        Dataset data = READER.withListener((length, records) -> told.add(new Progress(length, records)))
                .read(DatasetWriter.standard().write(READER.read(chips(RECORDS), "chips")), "again");
        long length = DatasetWriter.standard().write(data).length();
        assertThat(told).extracting(Progress::records).containsExactly(1000L, 2000L, 2500L);
        assertThat(told).extracting(Progress::length).isSorted();
        assertThat(told.get(2).length()).isEqualTo(length);
    }

    @Test
    void aListenerEndsTheReading() {
        DatasetReader impatient = READER.withListener((length, records) -> records < 2000);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> impatient.read(chips(RECORDS), "chips"))
                .withMessage("the listener ended the reading after 2000 records");
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> impatient.validate(chips(RECORDS), "chips"));
    }
}
