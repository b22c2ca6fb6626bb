// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.Iterators;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A document that is made while it is read and never held. Single quotes are double ones, as in {@link Documents#with}. */
final class Endless extends InputStream {
    private final Iterator<String> parts;
    private byte[] part = new byte[0];
    private int position;

    private Endless(String begin, Stream<String> parts, String end) {
        // Not a flat stream: the iterator of one holds all that is inside of it.
        this.parts = Iterators.concat(
                Iterators.singletonIterator(Documents.with("").replace("}", begin)),
                parts.iterator(),
                Iterators.singletonIterator(end));
    }

    /** The document of a number of parts after its own keys, divided by commas, between a beginning and an end. */
    static InputStream document(String begin, int count, IntFunction<String> part, String end) {
        return new Endless(begin, IntStream.range(0, count).mapToObj(i -> (i == 0 ? "" : ",") + part.apply(i)), end);
    }

    /** The document with a part this many times, with nothing between, after a beginning. */
    static InputStream repeated(String begin, int count, String part, String end) {
        return new Endless(begin, IntStream.range(0, count).mapToObj(i -> part), end);
    }

    @Override
    public int read() {
        while (position == part.length) {
            if (!parts.hasNext()) {
                return -1;
            }
            part = Documents.json(parts.next()).getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        return part[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int next = read();
        if (next < 0) {
            return -1;
        }
        target[offset] = (byte) next;
        int more = Math.min(part.length - position, length - 1);
        System.arraycopy(part, position, target, offset + 1, more);
        position += more;
        return more + 1;
    }
}
