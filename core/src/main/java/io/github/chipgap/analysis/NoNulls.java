// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.Objects;

/** The parts of a value, none of which is null, not even in a forged stream. */
final class NoNulls {
    private NoNulls() {}

    static void check(Object... parts) {
        for (Object part : parts) {
            Objects.requireNonNull(part);
        }
    }
}
