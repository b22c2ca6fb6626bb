// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.message.Article;
import io.github.chipgap.message.NearestWord;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.StandardTypes;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of records whose references to each other all resolve, indexed by type and id.
 *
 * <p>Every list that it gives is in the order of the ids. Two datasets are equal when their id, version, title,
 * extensions and records are. Safe for use by many threads.
 *
 * <pre>{@code
 * Investment state = data.get(Investment.class, "state-chip-investment");
 * List<Claim> aboutHuawei = data.claimsAbout("huawei");
 * Dataset mine = data.combinedWith(others);
 * }</pre>
 */
public final class Dataset implements Extensible {
    private static final long serialVersionUID = 1;

    private final String id;
    private final String version;
    private final String title;
    private final ImmutableMap<String, ExtensionValue> extensions;
    /** In the order of the ids. */
    private final transient ImmutableMap<String, ModelRecord> recordsById;

    private final transient ImmutableListMultimap<RecordType<?>, ModelRecord> recordsByType;
    private final ImmutableList<Conflict> conflicts;
    // Made when it is first asked for; made twice where two threads are first, which does no harm.
    private transient volatile @Nullable ClaimIndex claims;

    private Dataset(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.title = builder.title;
        this.extensions = builder.extensions;
        this.recordsById = builder.records.sortedOrThrow();
        this.recordsByType = byType(recordsById.values());
        this.conflicts = builder.records.conflicts();
    }

    private static ImmutableListMultimap<RecordType<?>, ModelRecord> byType(Iterable<ModelRecord> records) {
        ImmutableListMultimap.Builder<RecordType<?>, ModelRecord> byType = ImmutableListMultimap.builder();
        for (ModelRecord record : records) {
            byType.put(record.recordType(), record);
        }
        return byType.build();
    }

    /**
     * Begins a dataset.
     *
     * @param id its id, of the form of a record's id
     * @param version its version, not blank
     * @param title what it is about, not blank
     * @throws IllegalArgumentException where one of them has not its form
     */
    public static Builder builder(String id, String version, String title) {
        return new Builder(id, version, title);
    }

    /** The id of the dataset itself. */
    public String id() {
        return id;
    }

    /** The version of the data. */
    public String version() {
        return version;
    }

    /** What the dataset is about. */
    public String title() {
        return title;
    }

    @Override
    public ImmutableMap<String, ExtensionValue> extensions() {
        return extensions;
    }

    /** All records, in the order of their ids. */
    public ImmutableCollection<ModelRecord> records() {
        return recordsById.values();
    }

    /**
     * The record of that type and id, if there is one.
     *
     * @param type a record type's interface, or one that several share such as {@link Party} or {@link Claim}
     * @return empty also where the id is that of a record of another type
     */
    public <T> Optional<T> find(Class<T> type, String recordId) {
        return type.isInstance(recordsById.get(recordId))
                ? Optional.of(type.cast(recordsById.get(recordId)))
                : Optional.empty();
    }

    /**
     * The record of that type and id.
     *
     * @param type a record type's interface, or one that several share such as {@link Party} or {@link Claim}
     * @throws NoSuchRecordException where there is none; the message says what the id is instead, or which is near it
     */
    public <T> T get(Class<T> type, String recordId) {
        ModelRecord record = recordsById.get(recordId);
        if (!type.isInstance(record)) {
            throw new NoSuchRecordException(whyNot(type, recordId, record));
        }
        return type.cast(record);
    }

    private String whyNot(Class<?> type, String recordId, @Nullable ModelRecord found) {
        String none = "no " + type.getSimpleName() + " " + Quoted.of(recordId) + " in dataset " + id;
        if (found != null) {
            return none + ": that is "
                    + Article.before(found.recordType().javaType().getSimpleName());
        }
        return none
                + NearestWord.to(recordId, idsOf(type))
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
    }

    private ImmutableList<String> idsOf(Class<?> type) {
        return recordsById.values().stream()
                .filter(type::isInstance)
                .map(ModelRecord::id)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * All records of a type.
     *
     * @param type a record type's interface, or one that several share such as {@link Party} or {@link Claim}
     */
    public <T> ImmutableList<T> all(Class<T> type) {
        ImmutableList.Builder<T> all = ImmutableList.builder();
        for (ModelRecord record : recordsById.values()) {
            if (type.isInstance(record)) {
                all.add(type.cast(record));
            }
        }
        return all.build();
    }

    /** The types of the records: the library's own in their order, then others in the order of their names. */
    public ImmutableList<RecordType<?>> types() {
        Set<RecordType<?>> present = new HashSet<>(recordsByType.keySet());
        ImmutableList.Builder<RecordType<?>> types = ImmutableList.builder();
        StandardTypes.all().stream().filter(present::remove).forEach(types::add);
        present.stream().sorted(Comparator.comparing(RecordType::name)).forEach(types::add);
        return types.build();
    }

    /**
     * The claims about a record.
     *
     * <p>What is said of a chip is said of its maker too. What is said of a cohort is not said of its members:
     * {@link #cohortsOf} gives the cohorts that a party is in.
     *
     * @param recordId the id of a party, a chip or whatever else claims are about; none is about an id that is not there
     */
    public ImmutableList<Claim> claimsAbout(String recordId) {
        return claims().about(recordId);
    }

    /** The claims that cite a source; none does one that is not there. */
    public ImmutableList<Claim> claimsCiting(String sourceId) {
        return claims().citing(sourceId);
    }

    private ClaimIndex claims() {
        ClaimIndex index = claims;
        if (index == null) {
            index = new ClaimIndex(this);
            claims = index;
        }
        return index;
    }

    /** The cohorts that name a party as their member. */
    public ImmutableList<Cohort> cohortsOf(String partyId) {
        return all(Cohort.class).stream()
                .filter(cohort -> cohort.members().contains(partyId))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The records of this dataset and those of another, under the id, version and title of this one.
     *
     * <p>Where both have a record under one id, this dataset's stays; if the two differ, {@link #conflicts()} of the
     * result tells. The same goes for extension keys of the datasets themselves, without being told.
     *
     * @throws InvalidRecordException where a record of the other one does not fit what stays, as when it refers to an id
     *     that is of another type here
     */
    public Dataset combinedWith(Dataset other) {
        return combinedWith(other.records(), other.conflicts, other.extensions);
    }

    /**
     * The same for records that are no dataset by themselves, because they refer to records of this one.
     *
     * @throws InvalidRecordException where one of them does not fit what stays
     */
    public Dataset combinedWith(Builder others) {
        return combinedWith(others.records.all(), others.records.conflicts(), others.extensions);
    }

    private Dataset combinedWith(
            Iterable<ModelRecord> others,
            ImmutableList<Conflict> othersConflicts,
            Map<String, ExtensionValue> othersExtensions) {
        Builder both = toBuilder();
        othersConflicts.forEach(both.records::add);
        return both.addAll(others)
                .extensions(ImmutableMap.<String, ExtensionValue>builder()
                        .putAll(othersExtensions)
                        .putAll(extensions)
                        .buildKeepingLast())
                .build();
    }

    /**
     * Begins a dataset that has all that this one has and what is added to it.
     *
     * <p>Where a record is added under an id that is here already, that of this dataset stays; if the two differ,
     * {@link #conflicts()} of the result tells.
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The records that were dropped where this dataset was combined from others, with those kept instead.
     *
     * <p>Empty where nothing was; not a part of what makes two datasets equal.
     */
    public ImmutableList<Conflict> conflicts() {
        return conflicts;
    }

    /**
     * What is different here from another version of this dataset, or from any other: records added, removed and changed.
     *
     * <pre>{@code
     * System.out.print(newer.changesSince(older).text());
     * }</pre>
     *
     * @param older what the changes lead from; they lead to this dataset
     */
    public DatasetChanges changesSince(Dataset older) {
        return DatasetChanges.between(older, this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dataset that
                && id.equals(that.id)
                && version.equals(that.version)
                && title.equals(that.title)
                && extensions.equals(that.extensions)
                && recordsById.equals(that.recordsById);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, recordsById.keySet());
    }

    /** The id, the version and the number of records. */
    @Override
    public String toString() {
        return id + " " + version + " (" + recordsById.size() + " records)";
    }

    private Object writeReplace() {
        return new SerialForm(id, version, title, extensions, ImmutableList.copyOf(records()), conflicts);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("expected the parts of a dataset");
    }

    private record SerialForm(
            String id,
            String version,
            String title,
            ImmutableMap<String, ExtensionValue> extensions,
            ImmutableList<ModelRecord> records,
            ImmutableList<Conflict> conflicts)
            implements Serializable {
        private Object readResolve() {
            Builder builder = builder(id, version, title).extensions(extensions).addAll(records);
            for (Conflict conflict : conflicts) {
                builder.records.add(Objects.requireNonNull(conflict));
            }
            return builder.build();
        }
    }

    /** A dataset in the making; not safe for use by several threads. */
    public static final class Builder {
        private String id;
        private String version;
        private String title;
        private ImmutableMap<String, ExtensionValue> extensions;
        private final RecordCollection records;

        private Builder(String id, String version, String title) {
            this.id = checked(Kind.ID, "id", id);
            this.version = checked(Kind.TEXT, "version", version);
            this.title = checked(Kind.TEXT, "title", title);
            this.records = new RecordCollection();
            this.extensions = ImmutableMap.of();
        }

        private Builder(Dataset base) {
            this.id = base.id;
            this.version = base.version;
            this.title = base.title;
            this.extensions = base.extensions;
            this.records = new RecordCollection(base.recordsById, base.conflicts);
        }

        private static String checked(TextKind<String> kind, String field, String value) {
            if (!kind.allows(value)) {
                throw new IllegalArgumentException(
                        "dataset, " + field + ": expected " + kind.expected() + ", got " + Quoted.of(value));
            }
            return value;
        }

        /**
         * Gives the dataset another id.
         *
         * @throws IllegalArgumentException where it has not the form of a record's id
         */
        public Builder id(String other) {
            id = checked(Kind.ID, "id", other);
            return this;
        }

        /**
         * Gives the dataset another version.
         *
         * @throws IllegalArgumentException where it is blank
         */
        public Builder version(String other) {
            version = checked(Kind.TEXT, "version", other);
            return this;
        }

        /**
         * Gives the dataset another title.
         *
         * @throws IllegalArgumentException where it is blank
         */
        public Builder title(String other) {
            title = checked(Kind.TEXT, "title", other);
            return this;
        }

        /** Adds a record of any type, the library's or a project's own. */
        public Builder add(ModelRecord record) {
            records.add(Objects.requireNonNull(record, "record"));
            return this;
        }

        /** Adds records. */
        public Builder addAll(Iterable<? extends ModelRecord> some) {
            for (ModelRecord record : some) {
                add(record);
            }
            return this;
        }

        /**
         * Declares that a record of an id exists and could not be made, as something is wrong with it.
         *
         * <p>References to it are no problem of the records that refer to it.
         *
         * @param type the type of the record
         */
        public Builder withhold(String recordId, RecordType<?> type) {
            records.withhold(recordId, type);
            return this;
        }

        /**
         * Gives the dataset its extension keys.
         *
         * @throws IllegalArgumentException where a key does not begin with {@link Extensible#EXTENSION_PREFIX}, or is
         *     not well-formed Unicode
         */
        public Builder extensions(Map<String, ExtensionValue> values) {
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
         * Returns the rules between records that those added so far break, each with the record and the field.
         *
         * <p>Every record has an id of its own, each reference resolves to a record of the type that it must be of, a
         * measurement lies in its metric's domain, a citation names paragraphs that its source has, and no cohort is,
         * directly or indirectly, a member of itself, no investment a part and no claim a cause of itself.
         *
         * @return the problems in the order of the ids; empty if the records fit together
         */
        public ImmutableList<Problem> problems() {
            return records.problems();
        }

        /**
         * Makes the dataset.
         *
         * @throws InvalidRecordException if the records break rules between them; it holds all {@link #problems()}
         */
        public Dataset build() {
            return new Dataset(this);
        }
    }
}
