// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Source;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources that the page cites. */
final class Sources {
    private final Dataset data;
    private final Page page;

    Sources(Dataset data, Page page) {
        this.data = data;
        this.page = page;
    }

    void print() {
        page.heading("Sources");
        for (Source source : data.all(Source.class)) {
            if (!page.cited().contains(source.id())) {
                continue;
            }
            String particulars = Stream.of(
                            source.publisher(),
                            source.published().map(Object::toString),
                            source.url(),
                            source.readAt().map(copy -> "read at " + copy),
                            source.grade().map(Object::toString),
                            source.license().map(license -> "licence " + license),
                            source.sha256().map(digest -> "SHA-256 " + digest))
                    .flatMap(Optional::stream)
                    .map(text -> ", " + text)
                    .collect(Collectors.joining());
            page.line(source.id() + ": " + source.title() + particulars);
            source.note().ifPresent(note -> page.line(1, note));
        }
    }
}
