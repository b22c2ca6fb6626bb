// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTest {
    private static final DatasetReader READER = Documents.readerOfMoreWords();
    private static final DatasetWriter WRITER = DatasetWriter.standard();
    private static final String DOCUMENT = GoldenRecords.document();

    /** A stream that gives its bytes one by one and fails after a number of them. */
    private static final class Bytes extends FilterInputStream {
        private int left;
        private final IOException failure;
        private boolean isClosed;

        Bytes(String text, int count, IOException failure) {
            super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            this.left = count;
            this.failure = failure;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left-- == 0) {
                throw failure;
            }
            return super.read(target, offset, 1);
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }

    private static Throwable causeOf(ThrowingCallable call) {
        return catchThrowableOfType(UncheckedIOException.class, call).getCause();
    }

    @Test
    @SuppressWarnings("resource")
    void readerTakesBytesOneByOneAndLeavesTheStreamOpen() {
        Bytes good = new Bytes(DOCUMENT, -1, new IOException());
        assertThat(READER.read(good, "stream")).isEqualTo(GoldenRecords.dataset());
        assertThat(good.isClosed).isFalse();

        Bytes bad = new Bytes("{\"id\": tru", -1, new IOException());
        assertThatExceptionOfType(InvalidDatasetException.class).isThrownBy(() -> READER.read(bad, "stream"));
        assertThat(bad.isClosed).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 100, 2000})
    void readerKeepsTheCauseOfAStreamThatFails(int count) {
        IOException failure = new IOException("the line is dead");
        assertThat(causeOf(() -> READER.read(new Bytes(DOCUMENT, count, failure), "stream")))
                .isSameAs(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void readerRefusesEveryEncodingButUtf8(String encoding) {
        byte[] bytes = DOCUMENT.getBytes(Charset.forName(encoding));
        InvalidDatasetException refusal = catchThrowableOfType(
                InvalidDatasetException.class, () -> READER.read(new ByteArrayInputStream(bytes), "doc.json"));
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.value()).isEqualTo("NUL, or bytes that are not UTF-8, as in UTF-16");
            assertThat(violation.line()).isEqualTo(1);
            assertThat(violation.column()).isLessThanOrEqualTo(2);
        });
    }

    @Test
    void readerRefusesBytesThatAreNotUtf8() {
        byte[] bytes = Documents.with("'x-a': 'ü'").getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(InvalidDatasetException.class)
                .isThrownBy(() -> READER.read(new ByteArrayInputStream(bytes), "doc.json"))
                .withMessage(
                        "doc.json:2:9 /x-a [well-formed] expected JSON in UTF-8, got NUL, or bytes that are not UTF-8");
    }

    /** An address of a protocol that a framework has for what is in its archives. */
    private static URL address(String protocol) throws IOException {
        return new URL(null, protocol + ":17/data/mine.json", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(DOCUMENT.getBytes(StandardCharsets.UTF_8));
                    }
                };
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested", "jrt", "bundle", "bundleresource", "resource", "vfs"})
    void readerReadsEveryLocalAddress(String protocol) throws IOException {
        assertThat(READER.read(address(protocol))).isEqualTo(GoldenRecords.dataset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/mine.json",
                "https://example.org/mine.json",
                "ftp://example.org/mine.json",
                "jar:https://example.org/mine.jar!/mine.json",
                "file://example.org/mine.json"
            })
    void readerRefusesAddressesOfANetwork(String address) throws IOException {
        URL url = new URL(address);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> READER.read(url))
                .withMessage("expected a resource in a file or a jar file, got " + address);
    }

    @Test
    void readerNamesAFileByItsLastName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "[]");
        assertThatExceptionOfType(InvalidDatasetException.class)
                .isThrownBy(() -> READER.read(file))
                .withMessage("mine.json:1:1 [type] expected a JSON object, got an array");
    }

    @Test
    void readerTellsAFileThatIsNone(@TempDir Path folder) throws IOException {
        assertThat(causeOf(() -> READER.read(folder.resolve("none.json")))).isInstanceOf(NoSuchFileException.class);
        assertThat(causeOf(() -> READER.read(folder))).hasMessage(folder + ": expected a file, got a folder");
        assertThat(causeOf(() -> READER.validate(folder))).hasMessage(folder + ": expected a file, got a folder");
        Path loop = Files.createSymbolicLink(folder.resolve("loop.json"), folder.resolve("loop.json"));
        assertThat(causeOf(() -> READER.validate(loop))).isInstanceOf(FileSystemException.class);
    }

    @Test
    void writerLeavesTheStreamOpenAndFlushed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        WRITER.write(GoldenRecords.dataset(), new BufferedOutputStream(out));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3000})
    void writerKeepsTheCauseOfAStreamThatFails(int count) {
        IOException failure = new IOException("the disk is full");
        OutputStream out = new OutputStream() {
            private int written;

            @Override
            public void write(int b) throws IOException {
                if (written++ == count) {
                    throw failure;
                }
            }
        };
        assertThat(causeOf(() -> WRITER.write(GoldenRecords.dataset(), out))).isSameAs(failure);
    }

    @Test
    void writerReplacesWhatAFileHeld(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "x".repeat(100_000));
        WRITER.write(GoldenRecords.dataset(), file);
        assertThat(Files.readString(file)).isEqualTo(DOCUMENT);
        assertThat(causeOf(() -> WRITER.write(GoldenRecords.dataset(), folder.resolve("no/such.json"))))
                .isInstanceOf(NoSuchFileException.class);
    }
}
