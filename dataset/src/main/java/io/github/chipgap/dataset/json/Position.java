// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import tools.jackson.core.TokenStreamLocation;

/**
 * A position in a document.
 *
 * @param line the line, counted from 1; below 1 if the value does not come from a text
 * @param column the column, counted from 1
 */
record Position(int line, int column) {
    static Position of(TokenStreamLocation location) {
        return new Position(location.getLineNr(), location.getColumnNr());
    }
}
