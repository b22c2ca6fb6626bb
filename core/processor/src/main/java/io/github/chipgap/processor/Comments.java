// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds the documentation of accessors and their order in the source.
 *
 * <p>A class file has no comments, and some compilers do not keep the order of its methods. For a shared interface
 * compiled earlier, both are in its generated {@code Docs} class.
 */
final class Comments {
    private final Elements elements;

    Comments(Elements elements) {
        this.elements = elements;
    }

    /** Returns the first sentence of the comment on an accessor, or an empty text if it has no comment. */
    String documentationOf(ExecutableElement accessor) {
        String comment = elements.getDocComment(accessor);
        String name = accessor.getSimpleName().toString();
        return comment == null
                ? generated((TypeElement) accessor.getEnclosingElement()).getOrDefault(name, "")
                : Sentence.first(comment);
    }

    /** Returns the methods declared by a type, in the order of the source. */
    List<ExecutableElement> methodsOf(TypeElement type) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
        if (methods.stream().anyMatch(method -> elements.getDocComment(method) != null)) {
            return methods;
        }
        List<String> order = List.copyOf(generated(type).keySet());
        return methods.stream()
                .sorted((a, b) -> order.indexOf(a.getSimpleName().toString())
                        - order.indexOf(b.getSimpleName().toString()))
                .toList();
    }

    private Map<String, String> generated(TypeElement type) {
        TypeElement docs = elements.getTypeElement(type.getQualifiedName() + "Docs");
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
