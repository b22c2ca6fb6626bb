// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The accessors of a type, in the order of its fields, and their documentation.
 *
 * <p>Inherited accessors come first, then the declared ones, then any annotated with {@code @Trailing}, nearest
 * interface first. The nearest declaration of an accessor determines its position. The components of a Java record stay
 * in their order.
 *
 * <p>A class file has no comments, and some compilers do not keep the order of its methods. For a shared interface
 * compiled earlier, both are in its generated {@code Docs} class.
 */
final class Accessors {
    private static final Set<String> NO_FIELDS = Set.of("extensions", "recordType", "toString", "hashCode", "equals");

    /** The declarations of each accessor, nearest first. */
    private final Map<String, List<ExecutableElement>> declarations = new LinkedHashMap<>();

    private final Map<String, ExecutableElement> leading = new LinkedHashMap<>();
    private final List<Map<String, ExecutableElement>> trailing = new ArrayList<>();
    private final Set<TypeElement> seen = new HashSet<>();
    private final TypeElement type;
    private final Elements elements;

    Accessors(TypeElement type, Elements elements) {
        this.type = type;
        this.elements = elements;
        collect(type);
    }

    /** Returns the abstract accessors, or the accessors of the components of a Java record. */
    List<ExecutableElement> inOrder() {
        if (type.getKind() == ElementKind.RECORD) {
            return type.getRecordComponents().stream()
                    .map(RecordComponentElement::getAccessor)
                    .filter(Accessors::isNamedAsField)
                    .toList();
        }
        List<ExecutableElement> all = new ArrayList<>(leading.values());
        trailing.forEach(each -> all.addAll(each.values()));
        all.removeIf(each -> !isField(each));
        return all;
    }

    /** Returns the abstract accessors declared by the type itself. */
    List<ExecutableElement> declared() {
        return methodsOf(type).stream().filter(Accessors::isField).toList();
    }

    /** Returns all declarations of an accessor, nearest first. */
    List<ExecutableElement> declarationsOf(ExecutableElement accessor) {
        return declarations.get(keyOf(accessor));
    }

    /** Returns the first sentence of the comment on an accessor, or an empty text if it has no comment. */
    String documentationOf(ExecutableElement accessor) {
        String comment = elements.getDocComment(accessor);
        String name = accessor.getSimpleName().toString();
        return comment == null
                ? generated((TypeElement) accessor.getEnclosingElement()).getOrDefault(name, "")
                : Sentence.first(comment);
    }

    /** Returns the same text for methods that override each other. */
    private static String keyOf(ExecutableElement method) {
        return method.getSimpleName() + "/" + method.getParameters().size();
    }

    private static boolean isField(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.ABSTRACT) && isNamedAsField(method);
    }

    private static boolean isNamedAsField(ExecutableElement method) {
        return !NO_FIELDS.contains(method.getSimpleName().toString());
    }

    private void collect(TypeElement of) {
        if (!seen.add(of)) {
            return;
        }
        for (TypeMirror inherited : of.getInterfaces()) {
            collect((TypeElement) ((DeclaredType) inherited).asElement());
        }
        Map<String, ExecutableElement> last = new LinkedHashMap<>();
        for (ExecutableElement method : methodsOf(of)) {
            if (!method.getModifiers().contains(Modifier.STATIC)) {
                String key = keyOf(method);
                declarations.computeIfAbsent(key, any -> new ArrayList<>()).add(0, method);
                leading.remove(key);
                trailing.forEach(each -> each.remove(key));
                (Annotations.find(method, Names.TRAILING).isPresent() ? last : leading).put(key, method);
            }
        }
        trailing.add(0, last);
    }

    /** Returns the methods declared by a type, in the order of the source. */
    private List<ExecutableElement> methodsOf(TypeElement of) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(of.getEnclosedElements());
        if (methods.stream().anyMatch(method -> elements.getDocComment(method) != null)) {
            return methods;
        }
        List<String> order = List.copyOf(generated(of).keySet());
        return methods.stream()
                .sorted((a, b) -> order.indexOf(a.getSimpleName().toString())
                        - order.indexOf(b.getSimpleName().toString()))
                .toList();
    }

    private Map<String, String> generated(TypeElement of) {
        TypeElement docs = elements.getTypeElement(of.getQualifiedName() + "Docs");
        return docs == null
                ? Map.of()
                : ElementFilter.fieldsIn(docs.getEnclosedElements()).stream()
                        .map(VariableElement::getConstantValue)
                        .flatMap(fields -> String.valueOf(fields).lines())
                        .map(line -> line.split(": ", 2))
                        .collect(Collectors.toMap(
                                field -> field[0], field -> field[1], (a, b) -> a, LinkedHashMap::new));
    }
}
