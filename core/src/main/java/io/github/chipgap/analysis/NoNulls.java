// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.Objects;

/** Verifies that the parts of a value are not null, including after deserialization. */
final class NoNulls {
    private NoNulls() {}

    static void check(Object... parts) {
        for (Object part : parts) {
            Objects.requireNonNull(part);
        }
    }
}
