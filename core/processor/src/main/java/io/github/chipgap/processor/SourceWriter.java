// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import io.github.chipgap.processor.Description.Arity;
import io.github.chipgap.processor.Description.Attribute;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Writes the generated Java sources of a type. */
final class SourceWriter {
    private static final String EXTENSIONS =
            "com.google.common.collect.ImmutableMap<String, " + Names.RECORD_LAYER + "ExtensionValue>";

    private final Description described;
    private final String name;
    private final boolean isJavaRecord;

    SourceWriter(Description described) {
        this.described = described;
        this.isJavaRecord = described.type().getKind() == ElementKind.RECORD;
        this.name = described.type().getSimpleName().toString();
    }

    /** Returns the sources, keyed by the simple names of their types. */
    Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        if (described.isShared()) {
            sources.put(name + "Docs", docs());
            return sources;
        }
        sources.put(name + "Type", type());
        if (!isJavaRecord) {
            sources.put(name + "Value", value());
            sources.put(name + "Builder", builder());
        }
        return sources;
    }

    private String docs() {
        String lines = each(field -> "\n            + " + literal(field.name() + ": " + field.documentation() + "\n"));
        return head() + """
                /** The fields of {@link %1$s} in order, with their documentation; class files keep neither. */
                final class %1$sDocs {
                    static final String FIELDS = ""%2$s;

                    private %1$sDocs() {}
                }
                """.formatted(name, lines);
    }

    private String type() {
        String fields = each(field -> ",\n                field(\"%s\", %s, %s%s%s)"
                .formatted(
                        field.name(),
                        field.kind(),
                        field.byDefault().isPresent() ? "" : "Field.Arity." + field.arity() + ", ",
                        literal(field.documentation()),
                        field.byDefault().map(value -> ", " + literal(value)).orElse("")));
        String values = each(field ->
                "            case %d -> record.%s()%s;\n".formatted(indexOf(field), field.name(), orNull(field)));
        String arguments = each(field -> "                draft.<%s>%s(%d),\n"
                .formatted(simple(field.value()), getterOf(field), indexOf(field)));
        return head("Draft", "Field", "RecordType")
                + """

                /** The description of {@link %1$s}. */
                @SuppressWarnings("all")
                final class %1$sType extends RecordType<%1$s> {
                    static final %1$sType TYPE = new %1$sType();

                    private %1$sType() {
                        super(
                                "%2$s",
                                %1$s.class,
                                %3$s%4$s);
                    }

                    @Override
                    protected Object value(%1$s record, int field) {
                        return switch (field) {
                %5$s            default -> throw new IndexOutOfBoundsException(field);
                        };
                    }

                    @Override
                    protected %1$s make(Draft<%1$s> draft) {
                        return %6$s(
                %7$s                draft.extensions());
                    }
                """.formatted(
                                name,
                                described.name(),
                                literal(described.documentation()),
                                fields,
                                values,
                                isJavaRecord ? "new " + name : "Immutable" + name + ".of",
                                arguments)
                + (isJavaRecord ? check() : "")
                + "}\n";
    }

    /** Writes the check for the compact constructor of a Java record, whose fields have no values yet. */
    private String check() {
        String parameters = each(field -> "            %s %s,\n".formatted(declared(field), field.name()));
        return """

                    /** Checks the values of a record under construction; call {@code orThrow()} on the result. */
                    static %sRecordCheck check(
                %s            %s extensions) {
                        return TYPE.check(extensions%s);
                    }
                """.formatted(
                        Names.RECORD_LAYER, parameters, EXTENSIONS, each(field -> ", " + field.name() + orNull(field)));
    }

    private String value() {
        String accessors = each(field -> "\n    @Override\n    %s %s();\n".formatted(declared(field), field.name()));
        return head("RecordType") + """
                import org.immutables.value.Value;

                /** The accessors of {@link %1$s} and the methods common to all types, for Immutables to implement. */
                @Value.Immutable(builder = false, copy = false)
                @Value.Style(
                        typeAbstract = "*Value",
                        allParameters = true,
                        visibility = Value.Style.ImplementationVisibility.PACKAGE,
                        allowedClasspathAnnotations = {Override.class},
                        underrideToString = "asText")
                interface %1$sValue extends %1$s {
                    long serialVersionUID = 1;
                %2$s
                    @Override
                    %3$s extensions();

                    @Override
                    default RecordType<%1$s> recordType() {
                        return %1$sType.TYPE;
                    }

                    /** Returns the result of {@code toString}. */
                    default String asText() {
                        return RecordType.textOf(this);
                    }

                    /** Checks the values whenever a record is created. */
                    @Value.Check
                    default void check() {
                        %1$sType.TYPE.check(this).orThrow();
                    }
                }
                """.formatted(name, accessors, EXTENSIONS);
    }

    private String builder() {
        boolean isPublic = described.type().getModifiers().contains(Modifier.PUBLIC);
        return head("RecordBuilder") + """

                /** Builds records of the type {@link %1$s}. */
                @SuppressWarnings("all")
                %2$sfinal class %1$sBuilder extends RecordBuilder<%1$s, %1$sBuilder> {
                    /** Creates a builder without any values. */
                    public %1$sBuilder() {
                        super(%1$sType.TYPE);
                    }
                %3$s}
                """.formatted(name, isPublic ? "public " : "", each(this::setters));
    }

    private String setters(Attribute field) {
        String one = simple(field.value());
        String all = "Iterable<" + one + ">";
        String capitalized =
                Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
        return switch (field.arity()) {
            case REQUIRED -> setter("Sets", field, field.name(), declared(field), "set");
            case OPTIONAL ->
                setter("Sets", field, field.name(), unboxed(field), "set")
                        + setter("Sets", field, field.name(), declared(field), "set");
            case LIST, NON_EMPTY_LIST ->
                setter("Sets", field, field.name(), all, "setAll")
                        + setter("Adds to", field, "add" + capitalized, one + "...", "add")
                        + setter("Adds to", field, "addAll" + capitalized, all, "addAll");
        };
    }

    private String setter(String verb, Attribute field, String method, String parameter, String setter) {
        return """

                    /** %1$s {@code %2$s}: %3$s. */
                    public %4$sBuilder %5$s(%6$s %2$s) {
                        return %7$s(%8$d, %2$s);
                    }
                """.formatted(
                verb, field.name(), inJavadoc(field.documentation()), name, method, parameter, setter, indexOf(field));
    }

    /** Writes the beginning of a source, including the imports from the record layer. */
    private String head(String... imports) {
        String inPackage = described.packageName().isEmpty() ? "" : "package " + described.packageName() + ";\n\n";
        String imported = Stream.of(imports)
                .map(type -> "import " + Names.RECORD_LAYER + type + ";\n")
                .collect(Collectors.joining());
        return "// Generated from " + name + " by chipgap-processor.\n" + inPackage + imported;
    }

    private String each(Function<Attribute, String> text) {
        return described.fields().stream().map(text).collect(Collectors.joining());
    }

    private int indexOf(Attribute field) {
        return described.fields().indexOf(field);
    }

    private static String getterOf(Attribute field) {
        return field.arity().isList() ? "list" : field.arity() == Arity.OPTIONAL ? "optional" : "required";
    }

    private static String orNull(Attribute field) {
        return field.arity() == Arity.OPTIONAL ? ".orElse(null)" : "";
    }

    /** Returns the return type of the accessor. */
    private static String declared(Attribute field) {
        return switch (field.arity()) {
            case REQUIRED -> field.isPrimitive() ? unboxed(field) : simple(field.value());
            case OPTIONAL -> "java.util.Optional<" + simple(field.value()) + ">";
            case LIST, NON_EMPTY_LIST -> Names.IMMUTABLE_LIST + "<" + simple(field.value()) + ">";
        };
    }

    private static String unboxed(Attribute field) {
        return switch (field.value()) {
            case "java.lang.Boolean" -> "boolean";
            case "java.lang.Integer" -> "int";
            default -> simple(field.value());
        };
    }

    private static String simple(String type) {
        return type.startsWith("java.lang.") ? type.substring("java.lang.".length()) : type;
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String inJavadoc(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }
}
