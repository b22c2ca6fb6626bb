// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import io.github.chipgap.processor.Description.Arity;
import io.github.chipgap.processor.Description.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;

/** Reads the description of an annotated type, and reports all mistakes in it. */
final class TypeReader {
    /** The types of values that can have a default, besides terms: those with a text form, and flags. */
    private static final Set<String> WITH_DEFAULT = Set.of(
            "java.lang.Boolean",
            "java.lang.String",
            Names.RECORD_LAYER + "PartialDate",
            Names.RECORD_LAYER + "Period",
            Names.RECORD_LAYER + "Place");

    private final Elements elements;
    private final Types types;
    private final TypeElement type;
    private final KindReader kinds;
    private final Messager messager;
    private boolean hasMistakes;

    TypeReader(ProcessingEnvironment environment, TypeElement type) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.messager = environment.getMessager();
        this.type = type;
        this.kinds = new KindReader(elements, types);
    }

    /** Returns the description, or empty if there are mistakes. */
    Optional<Description> read() {
        try {
            Description description = description();
            return hasMistakes ? Optional.empty() : Optional.of(description);
        } catch (Mistake e) {
            report(e.getMessage(), type);
            return Optional.empty();
        }
    }

    private void report(String message, Element place) {
        hasMistakes = true;
        messager.printMessage(Diagnostic.Kind.ERROR, message, place);
    }

    private Description description() throws Mistake {
        String name = Annotations.nameInDocuments(type).orElseThrow();
        checkForm(name);
        String comment = elements.getDocComment(type);
        String documentation = comment == null ? "" : Sentence.first(comment);
        boolean isShared = name.isEmpty();
        if (documentation.isEmpty() && !isShared) {
            throw new Mistake("a documentation comment whose first sentence describes " + simpleName(), "none");
        }
        Accessors accessors = new Accessors(type, elements);
        List<Attribute> fields = new ArrayList<>();
        for (ExecutableElement accessor : isShared ? accessors.declared() : accessors.inOrder()) {
            try {
                Attribute field = attribute(accessor, accessors);
                if (isId(field) && fields.stream().anyMatch(TypeReader::isId)) {
                    throw new Mistake("one field with @Id", "a second");
                }
                fields.add(field);
            } catch (Mistake e) {
                report(simpleName() + "." + accessor.getSimpleName() + ": " + e.getMessage(), placeOf(accessor));
            }
        }
        return new Description(
                type, elements.getPackageOf(type).getQualifiedName().toString(), name, documentation, fields);
    }

    private String simpleName() {
        return type.getSimpleName().toString();
    }

    private void checkForm(String name) throws Mistake {
        boolean isInterface = type.getKind() == ElementKind.INTERFACE;
        if (!isInterface && type.getKind() != ElementKind.RECORD) {
            throw new Mistake("@ModelType on an interface or a record", "it on " + simpleName());
        }
        if (type.getNestingKind() != NestingKind.TOP_LEVEL
                || !type.getTypeParameters().isEmpty()) {
            throw new Mistake("a top-level type without type parameters", simpleName());
        }
        if (name.isEmpty() && isInterface) {
            return;
        }
        requireLowerCamelCase(name);
        if (!kinds.isA(Names.DESCRIBED, type)) {
            throw new Mistake("a type that extends ModelRecord, or Described if it has no id", simpleName());
        }
        if (!isInterface && !endsWithExtensions()) {
            throw new Mistake("ImmutableMap<String, ExtensionValue> extensions as the last component", simpleName());
        }
    }

    private static void requireLowerCamelCase(String name) throws Mistake {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new Mistake("a name in lower camel case", '"' + name + '"');
        }
    }

    private static boolean isId(Attribute field) {
        return field.kind().equals(Names.ID_KIND);
    }

    private boolean endsWithExtensions() {
        var components = type.getRecordComponents();
        return !components.isEmpty()
                && components.get(components.size() - 1).getSimpleName().contentEquals("extensions");
    }

    private Attribute attribute(ExecutableElement accessor, Accessors accessors) throws Mistake {
        List<ExecutableElement> declarations = accessors.declarationsOf(accessor);
        String name = accessor.getSimpleName().toString();
        requireLowerCamelCase(name);
        if (!accessor.getParameters().isEmpty()) {
            throw new Mistake(
                    "no parameters", String.valueOf(accessor.getParameters().size()));
        }
        TypeMirror returned = accessor.getReturnType();
        Arity arity = arityOf(returned, declarations);
        TypeMirror held = arity == Arity.REQUIRED ? returned : argumentOf(returned);
        TypeElement boxed = held instanceof PrimitiveType primitive
                ? types.boxedClass(primitive)
                : types.asElement(held) instanceof TypeElement declared ? declared : null;
        if (boxed == null || held.getKind() == TypeKind.ERROR) {
            throw new Mistake("a type that a field can hold", held.toString());
        }
        return new Attribute(
                name,
                kinds.read(declarations, boxed),
                arity,
                documentationOf(accessor, accessors),
                boxed.getQualifiedName().toString(),
                held.getKind().isPrimitive(),
                byDefault(arity, boxed, declarations));
    }

    private Optional<String> byDefault(Arity arity, TypeElement held, List<ExecutableElement> declarations)
            throws Mistake {
        Optional<String> text = declarations.stream()
                .flatMap(each -> Annotations.find(each, Names.DEFAULT).stream())
                .map(mirror -> (String) Annotations.value(mirror, "value"))
                .findFirst();
        if (text.isEmpty()) {
            return text;
        }
        if (arity != Arity.REQUIRED) {
            throw new Mistake("exactly one value for @Default", "an optional field or a list");
        }
        String value = held.getQualifiedName().toString();
        if (!WITH_DEFAULT.contains(value) && !kinds.isA(Names.TERM, held)) {
            throw new Mistake("a flag or a text for @Default", lastOf(value));
        }
        if (value.equals("java.lang.Boolean") && !List.of("true", "false").contains(text.get())) {
            throw new Mistake("true or false for @Default", '"' + text.get() + '"');
        }
        return text;
    }

    /** Returns the element to report for a field: the accessor, or the type itself if it inherits the field. */
    private Element placeOf(ExecutableElement accessor) {
        if (type.getKind() == ElementKind.RECORD) { // compilers do not know the lines of components
            return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                    .filter(field -> field.getSimpleName().equals(accessor.getSimpleName()))
                    .findFirst()
                    .map(Element.class::cast)
                    .orElse(type);
        }
        return accessor.getEnclosingElement().equals(type) ? accessor : type;
    }

    private Arity arityOf(TypeMirror returned, List<ExecutableElement> declarations) throws Mistake {
        boolean isNotEmpty = declarations.stream()
                .anyMatch(each -> Annotations.find(each, Names.NOT_EMPTY).isPresent());
        String declared = types.asElement(returned) instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
        if (declared.equals(Names.IMMUTABLE_LIST)) {
            return isNotEmpty ? Arity.NON_EMPTY_LIST : Arity.LIST;
        }
        if (returned.getKind() == TypeKind.ARRAY
                || List.of("java.util.List", "java.util.Set", "java.util.Collection")
                        .contains(declared)) {
            throw new Mistake("ImmutableList", returned.toString());
        }
        if (isNotEmpty) {
            throw new Mistake("ImmutableList for @NotEmpty", lastOf(returned.toString()));
        }
        return declared.equals("java.util.Optional") ? Arity.OPTIONAL : Arity.REQUIRED;
    }

    private static String lastOf(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private static TypeMirror argumentOf(TypeMirror container) throws Mistake {
        List<? extends TypeMirror> arguments = ((DeclaredType) container).getTypeArguments();
        if (arguments.isEmpty()) {
            throw new Mistake("a type argument", container.toString());
        }
        return arguments.get(0);
    }

    /** Returns the first sentence of the nearest comment on an accessor. */
    private String documentationOf(ExecutableElement accessor, Accessors accessors) throws Mistake {
        boolean isJavaRecord = type.getKind() == ElementKind.RECORD;
        String ofType = isJavaRecord ? Objects.requireNonNullElse(elements.getDocComment(type), "") : "";
        String name = accessor.getSimpleName().toString();
        String expected = isJavaRecord
                ? "a @param in the comment of " + simpleName() + " that documents the field"
                : "a documentation comment whose first sentence documents the field";
        return Stream.concat(
                        Stream.of(Sentence.ofComponent(ofType, name)),
                        accessors.declarationsOf(accessor).stream().map(accessors::documentationOf))
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Mistake(expected, "none"));
    }
}
