// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.analysis.Distribution;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.data.Conflict;
import io.github.chipgap.data.DatasetChanges;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Claim;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.Term;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/** Results in JSON, as {@link io.github.chipgap.dataset.ResultWriter} describes them. */
public final class ResultJson {
    /** The part of the draws of a distribution between its bounds. */
    private static final double LEVEL = 0.9;

    private final JsonGenerator json;
    private final RecordWriter records;

    /** Creates a writer of results. */
    public ResultJson(JsonGenerator json) {
        this.json = json;
        this.records = new RecordWriter(json);
    }

    /** Writes a result, and refuses a setting such as a simulation. */
    public void write(ModelValue result) {
        if (result instanceof Derivation derivation) {
            writeDerivation(derivation);
        } else if (result instanceof Computed computed) {
            writeDerivation(computed.explain());
        } else if (result instanceof DatasetChanges changes) {
            new ChangesJson(json).write(changes);
        } else if (result instanceof Gap gap) {
            writeGap(gap);
        } else if (result instanceof CatchUp catchUp) {
            writeCatchUp(catchUp);
        } else if (result instanceof Distribution distribution) {
            writeDistribution(distribution);
        } else if (result instanceof Conflict conflict) {
            writeConflict(conflict);
        } else if (result instanceof Record parts) {
            writeParts(parts);
        } else {
            throw new IllegalArgumentException("expected a result, got a value of the class "
                    + result.getClass().getName() + ", which has no form in JSON");
        }
    }

    private void writeDerivation(Derivation node) {
        json.writeStartObject();
        writePart("what", node.what());
        writePart("value", node.value());
        if (!node.unit().isEmpty()) {
            writePart("unit", node.unit());
        }
        if (node instanceof Derivation.Step step) {
            writePart("rule", step.rule());
            writePart("inputs", step.inputs());
        } else if (node instanceof Derivation.Input input) {
            writeOrigin(input);
        } else {
            json.writeBooleanProperty("given", true);
        }
        json.writeEndObject();
    }

    private void writeOrigin(Derivation.Input input) {
        writePart("type", input.record().recordType().name());
        writePart("id", input.record().id());
        if (input.record() instanceof Claim claim) {
            writePart("standing", claim.standing());
            writeUnlessEmpty("statedBy", claim.statedBy());
        }
        writePart("period", input.period());
        json.writeArrayPropertyStart("sources");
        for (Derivation.SourcePlaces cited : input.sources()) {
            json.writeStartObject();
            writePart("source", cited.source());
            writePart("title", cited.source().title());
            writePart("grade", cited.source().grade());
            writeUnlessEmpty("places", cited.places());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeUnlessEmpty(String name, ImmutableList<?> values) {
        if (!values.isEmpty()) {
            writePart(name, values);
        }
    }

    private void writeGap(Gap gap) {
        json.writeStartObject();
        writePart("subject", gap.subject());
        writePart("reference", gap.reference());
        writePart("metric", gap.metric());
        writePart("period", gap.toClaim().period());
        writePart("verdict", gap.verdict());
        writePart("ratio", gap.ratio());
        writePart("difference", gap.difference());
        writePart("doublingsBehind", gap.doublingsBehind());
        writePart("noRatio", gap.noRatio());
        writePart("explain", gap.explain());
        json.writeEndObject();
    }

    private void writeCatchUp(CatchUp catchUp) {
        json.writeStartObject();
        writePart("years", catchUp.years());
        writePart("frontierGrowth", catchUp.frontierGrowth());
        writePart("ratioOnArrival", catchUp.ratioOnArrival());
        writePart("explain", catchUp.explain());
        json.writeEndObject();
    }

    private void writeDistribution(Distribution distribution) {
        json.writeStartObject();
        writePart("value", distribution.toEstimate(LEVEL));
        writePart("explain", distribution.explain());
        json.writeEndObject();
    }

    /** Writes both records as a whole, because they have the same id. */
    private void writeConflict(Conflict conflict) {
        json.writeStartObject();
        writePart("id", conflict.id());
        json.writeName("kept");
        records.write(conflict.kept());
        json.writeName("dropped");
        records.write(conflict.dropped());
        json.writeEndObject();
    }

    private void writeParts(Record result) {
        json.writeStartObject();
        for (RecordComponent part : result.getClass().getRecordComponents()) {
            writePart(part.getName(), valueOf(part, result));
        }
        json.writeEndObject();
    }

    private static Object valueOf(RecordComponent part, Record result) {
        try {
            return part.getAccessor().invoke(result);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "expected a public record of an exported package, got the class "
                            + result.getClass().getName(),
                    e);
        }
    }

    private void writePart(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> writePart(name, present));
        } else if (value instanceof OptionalDouble optional) {
            optional.ifPresent(present -> writePart(name, present));
        } else {
            json.writeName(name);
            writeValue(value);
        }
    }

    private void writeValue(Object value) {
        if (value instanceof Estimate estimate) {
            EstimateJson.write(json, estimate.includingRoundedBounds());
        } else if (value instanceof ModelRecord record) {
            json.writeString(record.id());
        } else if (isText(value)) {
            json.writeString(value.toString());
        } else if (value instanceof ModelValue result) {
            write(result);
        } else if (value instanceof Iterable<?> values) {
            json.writeStartArray();
            values.forEach(this::writeValue);
            json.writeEndArray();
        } else if (value instanceof Enum<?> word) {
            json.writeString(Ascii.toLowerCase(word.name()).replace('_', '-'));
        } else if (value instanceof Integer count) {
            json.writeNumber(count);
        } else if (value instanceof Double number) {
            NumberText.write(json, number);
        } else {
            throw new IllegalArgumentException("expected a part of a result, got a value of the class "
                    + value.getClass().getName() + ", which has no form in JSON");
        }
    }

    private static boolean isText(Object value) {
        return value instanceof String
                || value instanceof Term
                || value instanceof Place
                || value instanceof Period
                || value instanceof PartialDate;
    }
}
