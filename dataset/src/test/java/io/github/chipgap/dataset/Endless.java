// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.Iterators;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Documents that are made while they are read and never held. Single quotes are double ones, as in {@link Documents#with}. */
final class Endless {
    private Endless() {}

    /** The document of a number of parts after its own keys, divided by commas, between a beginning and an end. */
    static InputStream document(String begin, int count, IntFunction<String> part, String end) {
        return of(begin, IntStream.range(0, count).mapToObj(i -> (i == 0 ? "" : ",") + part.apply(i)), end);
    }

    /** The document with a part this many times, with nothing between, after a beginning. */
    static InputStream repeated(String begin, int count, String part, String end) {
        return of(begin, IntStream.range(0, count).mapToObj(i -> part), end);
    }

    private static InputStream of(String begin, Stream<String> parts, String end) {
        // Not a flat stream: the iterator of one holds all that is inside of it.
        Iterator<String> all = Iterators.concat(
                Iterators.singletonIterator(Documents.with("").replace("}", begin)),
                parts.iterator(),
                Iterators.singletonIterator(end));
        return new SequenceInputStream(Iterators.asEnumeration(Iterators.transform(
                all, part -> new ByteArrayInputStream(Documents.json(part).getBytes(UTF_8)))));
    }
}
