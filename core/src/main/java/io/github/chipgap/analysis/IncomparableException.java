// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

/**
 * Thrown if values that do not go together would have to be added or compared: stocks with flows, periods that
 * overlap, members that are counted twice.
 *
 * <p>The message says which.
 */
public final class IncomparableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    IncomparableException(String message) {
        super(message);
    }
}
