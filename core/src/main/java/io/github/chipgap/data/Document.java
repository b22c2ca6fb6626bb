// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;

/**
 * A document in a dataset.
 *
 * @param id its id
 * @param version the version of its data
 * @param title its subject
 */
public record Document(String id, String version, String title) implements ModelValue {
    /**
     * Creates the name of a document.
     *
     * @throws IllegalArgumentException if the id does not have the form of a record's id, or a text is blank
     */
    public Document {
        check(Kind.ID, "id", id);
        check(Kind.TEXT, "version", version);
        check(Kind.TEXT, "title", title);
    }

    private static void check(TextKind<String> kind, String field, String value) {
        if (!kind.allows(value)) {
            throw new IllegalArgumentException(
                    "dataset, " + field + ": expected " + kind.expectedInsteadOf(value) + ", got " + Quoted.of(value));
        }
    }

    /** Returns the id and the version. */
    @Override
    public String toString() {
        return id + " " + version;
    }
}
