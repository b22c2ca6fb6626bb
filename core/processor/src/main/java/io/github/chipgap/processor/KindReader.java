// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the kind of a field from an annotation of its accessor, or else from the Java type of its values. */
final class KindReader {
    private static final Set<String> NUMBERS = Set.of("Double", "Float", "Long", "BigDecimal");
    private static final String EXPECTED_NUMBER = "Estimate, which says how exact a number is, or int for a count";
    private static final String EXPECTED_TYPE =
            "a type that a field can hold (String, boolean, int, Estimate, Interval,"
                    + " PartialDate, Period, Place, a model type without an id, or a type with a constant KIND)";

    private final Elements elements;
    private final Types types;

    KindReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * Returns a Java expression for the kind of a field.
     *
     * @param declarations the declarations of its accessor, nearest first; the first annotation for a kind decides
     * @param held the Java type of its values, boxed
     */
    String read(List<ExecutableElement> declarations, TypeElement held) throws Mistake {
        for (ExecutableElement accessor : declarations) {
            List<? extends AnnotationMirror> found = accessor.getAnnotationMirrors().stream()
                    .filter(this::isKind)
                    .toList();
            if (found.size() > 1) {
                throw new Mistake(
                        "one annotation that gives the kind of the field",
                        nameOf(found.get(0)) + " and " + nameOf(found.get(1)));
            }
            if (!found.isEmpty()) {
                return ofAnnotation(found.get(0), held);
            }
        }
        return ofType(held);
    }

    private boolean isKind(AnnotationMirror mirror) {
        TypeElement annotation = Annotations.typeOf(mirror);
        String name = annotation.getQualifiedName().toString();
        return List.of(Names.REFERENCE, Names.WITHIN).contains(name)
                || constantOf(annotation).isPresent();
    }

    private String ofAnnotation(AnnotationMirror mirror, TypeElement held) throws Mistake {
        TypeElement annotation = Annotations.typeOf(mirror);
        String name = annotation.getQualifiedName().toString();
        String expected = switch (name) {
            case Names.REFERENCE -> "java.lang.String";
            case Names.WITHIN -> Names.ESTIMATE;
            default -> valueTypeOf(constantOf(annotation).orElseThrow().asType());
        };
        if (!held.getQualifiedName().contentEquals(expected)) {
            String simple = expected.substring(expected.lastIndexOf('.') + 1);
            throw new Mistake(simple + " for " + nameOf(mirror), nameOf(held));
        }
        return switch (name) {
            case Names.REFERENCE -> reference(mirror);
            case Names.WITHIN -> within(mirror);
            default -> name + ".KIND";
        };
    }

    private String reference(AnnotationMirror mirror) throws Mistake {
        TypeElement target = (TypeElement) types.asElement(value(mirror, "value", TypeMirror.class));
        if (target == null || !isA(Names.MODEL_RECORD, target)) {
            throw new Mistake("a type of records that have ids", nameOf(mirror));
        }
        return Names.KIND + ".reference(" + target.getQualifiedName() + ".class)";
    }

    private static String within(AnnotationMirror mirror) throws Mistake {
        double lower = value(mirror, "lower", Double.class);
        double upper = value(mirror, "upper", Double.class);
        boolean isOpen = value(mirror, "open", Boolean.class);
        if ((Double.isInfinite(lower) && Double.isInfinite(upper)) || !(lower < upper)) {
            throw new Mistake("a lower bound below the upper, one of them finite", lower + " and " + upper);
        }
        String both = (isOpen ? "open(" : "closed(") + lower + ", " + upper;
        String interval = Double.isInfinite(upper)
                ? (isOpen ? "moreThan(" : "atLeast(") + lower
                : Double.isInfinite(lower) ? (isOpen ? "lessThan(" : "atMost(") + upper : both;
        return Names.KIND + ".estimate(" + Names.INTERVAL + "." + interval + "))";
    }

    /** Returns the value of a member. A compiler gives a text instead if the source names an unknown symbol. */
    private static <T> T value(AnnotationMirror mirror, String member, Class<T> type) throws Mistake {
        Object value = Annotations.value(mirror, member);
        if (!type.isInstance(value)) {
            throw new Mistake("a value of " + nameOf(mirror) + " that compiles", value.toString());
        }
        return type.cast(value);
    }

    private static String constantOf(String type) {
        return switch (type) {
            case "java.lang.String" -> "TEXT";
            case "java.lang.Boolean" -> "FLAG";
            case "java.lang.Integer" -> "COUNT";
            case Names.RECORD_LAYER + "PartialDate" -> "DATE";
            case Names.RECORD_LAYER + "Period" -> "PERIOD";
            case Names.RECORD_LAYER + "Place" -> "PLACE";
            case Names.INTERVAL -> "INTERVAL";
            case Names.ESTIMATE -> "NUMBER";
            default -> "";
        };
    }

    private String ofType(TypeElement held) throws Mistake {
        String constant = constantOf(held.getQualifiedName().toString());
        if (!constant.isEmpty()) {
            return Names.KIND + "." + constant;
        }
        String name = Annotations.nameInDocuments(held).orElse("");
        if (!name.isEmpty() && isA(Names.MODEL_RECORD, held)) {
            throw new Mistake(
                    "String with @Reference(" + held.getSimpleName() + ".class), because records refer to others by id",
                    nameOf(held));
        }
        if (!name.isEmpty()) {
            return Names.KIND + ".embedded(" + held.getQualifiedName() + ".TYPE)";
        }
        Optional<VariableElement> own = constantOf(held);
        if (own.isPresent()
                && held.getQualifiedName().contentEquals(valueTypeOf(own.get().asType()))) {
            return held.getQualifiedName() + ".KIND";
        }
        throw new Mistake(NUMBERS.contains(nameOf(held)) ? EXPECTED_NUMBER : EXPECTED_TYPE, nameOf(held));
    }

    /** Returns the constant {@code KIND} of a type, or empty if it has none. */
    private Optional<VariableElement> constantOf(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals("KIND"))
                .filter(field -> !valueTypeOf(field.asType()).isEmpty())
                .findFirst();
    }

    /** Returns the name of {@code V} for a type {@code Kind<V>}, or an empty text for a type that is no kind. */
    private String valueTypeOf(TypeMirror mirror) {
        if (!(mirror instanceof DeclaredType declared)) {
            return "";
        }
        if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(Names.KIND)) {
            return declared.getTypeArguments().isEmpty()
                    ? ""
                    : qualified(declared.getTypeArguments().get(0));
        }
        return types.directSupertypes(mirror).stream()
                .map(this::valueTypeOf)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String qualified(TypeMirror mirror) {
        return types.asElement(mirror) instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
    }

    boolean isA(String supertype, TypeElement type) {
        return types.isSubtype(type.asType(), elements.getTypeElement(supertype).asType());
    }

    private static String nameOf(AnnotationMirror mirror) {
        return "@" + Annotations.typeOf(mirror).getSimpleName();
    }

    private static String nameOf(TypeElement type) {
        return type.getSimpleName().toString();
    }
}
