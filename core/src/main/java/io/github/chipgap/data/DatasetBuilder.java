// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A builder of datasets. It must not be used by several threads. */
public final class DatasetBuilder {
    private Document own;
    private ImmutableList<Document> below;
    private ImmutableMap<String, ExtensionValue> extensions = ImmutableMap.of();
    /** The records of the dataset at the beginning, which stay if others are added under their ids. */
    private final ImmutableMap<String, ModelRecord> base;

    private final Map<String, ModelRecord> added = new LinkedHashMap<>();
    /** The ids of the base under which another record was added. */
    private final Set<String> dropped = new HashSet<>();

    private final Set<Conflict> conflicts = new LinkedHashSet<>();
    /** The added records with the id of an earlier one. */
    private final List<ModelRecord> repeated = new ArrayList<>();

    private final Map<String, Draft<?>> withheld = new LinkedHashMap<>();

    /** Creates a builder with the records of a base, its own document and those below. */
    DatasetBuilder(Document own, ImmutableList<Document> below, ImmutableMap<String, ModelRecord> base) {
        this.own = own;
        this.below = below;
        this.base = base;
    }

    DatasetBuilder conflicts(Iterable<Conflict> some) {
        for (Conflict conflict : some) {
            conflicts.add(Objects.requireNonNull(conflict));
        }
        return this;
    }

    /** Adds everything in another builder. If it adds a record or an extension key, its documents are placed below. */
    DatasetBuilder combine(DatasetBuilder others) {
        if (!extensions.keySet().containsAll(others.extensions.keySet())
                || Iterables.any(others.all(), record -> !base.containsKey(record.id()))) {
            Set<Document> documents = new LinkedHashSet<>(below);
            documents.addAll(others.documents());
            documents.remove(own);
            below = ImmutableList.copyOf(documents);
        }
        return conflicts(others.conflicts)
                .addAll(others.all())
                .extensions(ImmutableMap.<String, ExtensionValue>builder()
                        .putAll(others.extensions)
                        .putAll(extensions)
                        .buildKeepingLast());
    }

    private ImmutableList<Document> documents() {
        return ImmutableList.<Document>builder().addAll(below).add(own).build();
    }

    /**
     * Sets the id of the dataset.
     *
     * @throws IllegalArgumentException if it does not have the form of a record's id
     */
    public DatasetBuilder id(String other) {
        own = new Document(other, own.version(), own.title());
        return this;
    }

    /**
     * Sets the version of the data.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public DatasetBuilder version(String other) {
        own = new Document(own.id(), other, own.title());
        return this;
    }

    /**
     * Sets the subject of the data.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public DatasetBuilder title(String other) {
        own = new Document(own.id(), own.version(), other);
        return this;
    }

    /**
     * Adds a record of any type.
     *
     * <p>A second record with the same id is one of the {@link #problems()}.
     */
    public DatasetBuilder add(ModelRecord record) {
        String id = Objects.requireNonNull(record, "record").id();
        ModelRecord kept = base.get(id);
        boolean isFirst = kept == null ? added.putIfAbsent(id, record) == null : dropped.add(id);
        if (!isFirst) {
            repeated.add(record);
        } else if (kept != null && !kept.equals(record)) {
            conflicts.add(new Conflict(id, kept, record));
        }
        return this;
    }

    /** Adds records. */
    public DatasetBuilder addAll(Iterable<? extends ModelRecord> some) {
        for (ModelRecord record : some) {
            add(record);
        }
        return this;
    }

    /**
     * Declares a record that exists but could not be created.
     *
     * <p>References to its id resolve, and the references among its own values are checked.
     *
     * @param values the values of the record, as far as they are known
     */
    public DatasetBuilder withhold(String recordId, Draft<?> values) {
        withheld.putIfAbsent(recordId, values);
        return this;
    }

    /**
     * Sets the extension keys of the dataset.
     *
     * @throws IllegalArgumentException if a key does not begin with {@link Extensible#EXTENSION_PREFIX} or is not
     *     well-formed Unicode
     */
    public DatasetBuilder extensions(Map<String, ExtensionValue> values) {
        for (String key : values.keySet()) {
            if (!Extensible.isExtensionKey(key)) {
                throw new IllegalArgumentException(
                        "dataset: expected an extension key, well-formed text that begins with x-, got "
                                + Quoted.of(key));
            }
        }
        extensions = values.isEmpty() ? ImmutableMap.of() : ImmutableMap.copyOf(values);
        return this;
    }

    /**
     * Returns the broken rules between the records added so far, each with the record and the field. The rules:
     *
     * <ul>
     *   <li>Each record has an id of its own.
     *   <li>Each reference resolves to a record of the required type.
     *   <li>A measurement lies in the domain of its metric.
     *   <li>A source has the cited paragraphs.
     *   <li>No cohort, investment or claim is a member, a part or a cause of itself, directly or indirectly.
     * </ul>
     *
     * @return the problems in the order of the ids; empty if the records fit together
     */
    public ImmutableList<Problem> problems() {
        return problems(unchecked());
    }

    /**
     * Returns the dataset.
     *
     * @throws InvalidRecordException if the records break a rule between them; it holds all {@link #problems()}
     */
    public Dataset build() {
        Dataset dataset = unchecked();
        ImmutableList<Problem> problems = problems(dataset);
        if (!problems.isEmpty()) {
            throw new InvalidRecordException(problems);
        }
        return dataset;
    }

    private Dataset unchecked() {
        return new Dataset(documents(), extensions, sortedById(), ImmutableList.copyOf(conflicts));
    }

    /** Returns the records of the base and the added ones, then the records with an id of another record. */
    private Iterable<ModelRecord> all() {
        return Iterables.concat(base.values(), added.values(), repeated);
    }

    private ImmutableMap<String, ModelRecord> sortedById() {
        String[] ids = Iterables.toArray(Iterables.concat(base.keySet(), added.keySet()), String.class);
        Arrays.sort(ids);
        ImmutableMap.Builder<String, ModelRecord> sorted = ImmutableMap.builderWithExpectedSize(ids.length);
        for (String id : ids) {
            ModelRecord kept = base.get(id);
            sorted.put(id, kept == null ? Objects.requireNonNull(added.get(id)) : kept);
        }
        return sorted.buildOrThrow();
    }

    private ImmutableList<Problem> problems(Dataset dataset) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (ModelRecord record : repeated) {
            ModelRecord kept = dataset.get(ModelRecord.class, record.id());
            String other = kept.recordType().javaType().getSimpleName();
            String expected = "an id of its own, not that of another " + other;
            problems.add(new Problem(Problem.UNIQUE_ID, record.recordType(), record.id(), "id", record.id(), expected));
        }
        return problems.addAll(new IntegrityChecker(dataset, base, withheld).problems())
                .build();
    }
}
