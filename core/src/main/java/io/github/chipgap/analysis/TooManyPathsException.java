// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

/**
 * Thrown where claims are tied to each other in so many ways that the paths between them cannot be listed.
 *
 * <p>Root causes and cycles do not need the paths, and can still be asked for.
 */
public final class TooManyPathsException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    TooManyPathsException(String message) {
        super(message);
    }
}
