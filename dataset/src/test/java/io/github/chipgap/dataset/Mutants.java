// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Bytes;
import java.util.Arrays;
import java.util.Random;

/** Documents that differ from a good one by a byte. */
final class Mutants {
    private final byte[] document;
    private final Random random;

    Mutants(byte[] document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** One byte flipped, dropped, doubled, put in, swapped with the next, or all behind it cut off. */
    byte[] next() {
        int at = random.nextInt(document.length - 1);
        byte here = document[at];
        return switch (random.nextInt(6)) {
            case 0 -> replaced(at, 1, (byte) (here ^ (1 << random.nextInt(8))));
            case 1 -> replaced(at, 1);
            case 2 -> replaced(at, 0, here);
            case 3 -> replaced(at, 0, random.nextBoolean() ? (byte) random.nextInt() : oneOf("\",}0"));
            case 4 -> replaced(at, 2, document[at + 1], here);
            default -> Arrays.copyOf(document, at);
        };
    }

    private byte oneOf(String characters) {
        return characters.getBytes(UTF_8)[random.nextInt(characters.length())];
    }

    private byte[] replaced(int start, int length, byte... by) {
        return Bytes.concat(
                Arrays.copyOf(document, start), by, Arrays.copyOfRange(document, start + length, document.length));
    }
}
