// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.Optional;

/** The text of a table: in the encoding of its byte order mark, else in the mapping's, else in UTF-8. */
final class TableText {
    private static final int LONGEST_MARK = 3;

    private TableText() {}

    /** Returns the text without a byte order mark; bytes outside the encoding become replacement characters. */
    static Reader of(InputStream bytes, Mapping mapping) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(LONGEST_MARK);
        String first = HexFormat.of().formatHex(in.readNBytes(LONGEST_MARK));
        in.reset();
        Charset encoding = encoding(mapping).orElse(UTF_8);
        if (first.startsWith("efbbbf")) {
            in.skipNBytes(3);
            encoding = UTF_8;
        } else if (first.startsWith("fffe") || first.startsWith("feff")) {
            in.skipNBytes(2);
            encoding = first.startsWith("ff") ? UTF_16LE : UTF_16BE;
        }
        return new InputStreamReader(in, encoding);
    }

    /**
     * Returns the encoding named in the mapping, if any.
     *
     * @throws IllegalArgumentException if there is no such encoding
     */
    static Optional<Charset> encoding(Mapping mapping) {
        String name = mapping.table().encoding();
        try {
            return Optional.ofNullable(name).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    "expected the name of an encoding such as windows-1252 or " + UTF_16 + ", got \"" + name + "\"", e);
        }
    }
}
