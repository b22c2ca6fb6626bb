// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.github.chipgap.model.Source;
import java.util.Locale;

/** A source of which a table has the address only. */
final class LinkedSource {
    private static final int DIGITS = 10;

    private LinkedSource() {}

    /** Returns the source at an address; its id is made of the host and a digest of the address. */
    static Source of(String url) {
        String host = url.replaceFirst("https?://([^/?#]*).*", "$1").toLowerCase(Locale.ROOT);
        String digest = Hashing.sha256().hashString(url, UTF_8).toString().substring(0, DIGITS);
        return Source.builder()
                .id((host + "-").replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "") + digest)
                .title(url)
                .url(url)
                .build();
    }
}
