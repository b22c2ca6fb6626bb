// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of a dataset in the making.
 *
 * <p>Each is held against the others when it comes, as it is in the processor's cache then.
 */
final class Admission {
    /** The records that stay where others come under their ids, if there are such. */
    private final @Nullable RecordIndex base;

    private RecordIndex index;
    private IntegrityCheck integrity;
    private boolean isFinished;
    /** Records that did not fit those that were there before them. */
    private final List<IntegrityCheck.Doubt> doubtful = new ArrayList<>();

    private boolean isInDoubt;
    /** Records whose id another one has already. */
    private final List<ModelRecord> seconds = new ArrayList<>();
    /** Ids of records of the base under which others came. */
    private final Set<String> kept = new HashSet<>();

    private final Set<Conflict> conflicts = new LinkedHashSet<>();

    Admission() {
        base = null;
        index = new RecordIndex();
        integrity = new IntegrityCheck(index);
    }

    Admission(RecordIndex base, ImmutableList<Conflict> conflicts) {
        this.base = base;
        this.index = new RecordIndex(base);
        this.integrity = new IntegrityCheck(index);
        addConflicts(conflicts);
    }

    /** Takes a record, of which {@link #finish} says whether it fits. */
    void add(ModelRecord record) {
        beginAnewIfFinished();
        ModelRecord before = index.add(record.id(), record, record.recordType());
        if (before == null) {
            if (!integrity.isSound(record)) {
                doubtful.add(integrity.doubtOf(record));
            }
        } else if (!isKept(before, record)) {
            seconds.add(record);
        }
    }

    /** Takes a record that was made of a draft, unless its id is that of one that came before; tells whether it did. */
    boolean admit(ModelRecord record, Draft<?> draft) {
        beginAnewIfFinished();
        isInDoubt = false;
        ModelRecord before = index.add(record.id(), record, draft.type());
        if (before != null) {
            return isKept(before, record);
        }
        if (!integrity.isSound(record, draft)) {
            doubtful.add(integrity.doubtOf(record, draft));
            isInDoubt = true;
        }
        return true;
    }

    /** Whether the record that was admitted last does not fit those that were there. */
    boolean isInDoubt() {
        return isInDoubt;
    }

    /** Leaves the index to the dataset that has it. */
    private void beginAnewIfFinished() {
        if (isFinished) {
            index = new RecordIndex(index);
            integrity = new IntegrityCheck(index);
            doubtful.clear();
            isFinished = false;
        }
    }

    /** Whether a record is one of the base, which stays where another one comes under its id. */
    private boolean isKept(ModelRecord before, ModelRecord record) {
        boolean isKept = base != null && base.get(before.id()) != null && kept.add(before.id());
        if (isKept && !before.equals(record)) {
            conflicts.add(new Conflict(before.id(), before, record));
        }
        return isKept;
    }

    void addConflicts(ImmutableList<Conflict> others) {
        conflicts.addAll(others);
    }

    ImmutableList<Conflict> conflicts() {
        return ImmutableList.copyOf(conflicts);
    }

    @Nullable
    ModelRecord get(String id) {
        return index.get(id);
    }

    List<String> idsOf(Class<?> type) {
        return index.idsOf(type);
    }

    /** All that were added, in the order of their ids, and behind them those whose id another one has. */
    Iterable<ModelRecord> all() {
        return Iterables.concat(index.sorted(), seconds);
    }

    /** The rules that the records break together; of references that do not resolve only where it is said so. */
    ImmutableList<Problem> problems(boolean withReferences) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (ModelRecord other : seconds) {
            ModelRecord before = Objects.requireNonNull(index.get(other.id()));
            String whose = before.recordType().javaType().getSimpleName();
            problems.add(new Problem(
                    Problem.UNIQUE_ID,
                    other.recordType(),
                    other.id(),
                    "id",
                    other.id(),
                    "an id of its own, not that of another " + whose));
        }
        return problems.addAll(new IntegrityProblems(index, integrity).find(withReferences))
                .build();
    }

    /**
     * Gives the records, which fit together.
     *
     * @throws InvalidRecordException where they do not
     */
    RecordIndex finish() {
        boolean isSound = seconds.isEmpty() && integrity.areSound(doubtful);
        ImmutableList<Problem> problems = isSound ? ImmutableList.of() : problems(true);
        if (!problems.isEmpty()) {
            throw new InvalidRecordException(problems);
        }
        isFinished = true;
        return index.finish();
    }
}
