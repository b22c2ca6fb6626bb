// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.dataset.json.Layout;
import io.github.chipgap.dataset.json.ResultJson;
import io.github.chipgap.estimate.ModelValue;

/**
 * Writes the results of analyses and the differences between datasets as JSON, for programs in other languages.
 *
 * <p>A result is an object with its parts by their names, such as {@code subject}, {@code verdict} and {@code years} of
 * a {@link io.github.chipgap.analysis.Lag}. Absent parts are left out. Estimates are written as in documents. A record
 * is written as its id, and an answer such as {@code NEVER_HAD_IT} as {@code "never-had-it"}.
 *
 * <p>A {@link io.github.chipgap.analysis.Derivation} or a {@link io.github.chipgap.analysis.Computed} number is a tree
 * of objects, each with {@code what}, {@code value} and {@code unit}, as far as it has them. A step adds its
 * {@code rule} and its {@code inputs}. A record of the dataset adds its {@code type}, {@code id}, {@code standing},
 * {@code statedBy}, {@code period} and {@code sources}. A value from the caller adds {@code given}, which is true.
 *
 * <p>{@link io.github.chipgap.data.DatasetChanges} are an object with these members:
 *
 * <ul>
 *   <li>{@code from} and {@code to}: the id and the version of each dataset;
 *   <li>{@code own}: the changes in the id, version, title, documents below and extension keys of the dataset itself;
 *   <li>{@code added} and {@code removed}: the {@code type} of each record and the {@code record} as in documents;
 *   <li>{@code changed}: the {@code type}, the {@code id} and the changed {@code fields} of each record.
 * </ul>
 *
 * <p>A change has the name as {@code field}, and its values {@code before} and {@code after} are as in documents.
 * {@code before} is absent if there was no value, {@code after} if there is none; a list is always written as a whole.
 *
 * <p>Equal results give the same text. The modules for mappers write results in this form as well.
 */
public final class ResultWriter {
    private ResultWriter() {}

    /**
     * Returns the result as a text, ended by a line feed.
     *
     * @throws IllegalArgumentException if it is not a result but a setting, such as a simulation
     */
    public static String write(ModelValue result) {
        return Layout.text(Layout.DOWN_TO_FIELDS, json -> new ResultJson(json).write(result));
    }
}
