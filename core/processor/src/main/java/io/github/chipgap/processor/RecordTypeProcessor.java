// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Generates the description of every type annotated with {@code @ModelType}, with code to create and read records.
 *
 * <p>For a type {@code Investment} it generates its {@code RecordType}, {@code InvestmentType}; the interface
 * {@code InvestmentValue}, which Immutables implements; and {@code InvestmentBuilder}. For a shared interface such as
 * {@code Claim} it generates {@code ClaimDocs}, which keeps its documentation for compilations against class files.
 */
@SupportedAnnotationTypes(Names.MODEL_TYPE)
public final class RecordTypeProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Returns false, because other processors may use the annotations too. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).forEach(this::generate);
        }
        return false;
    }

    private void generate(TypeElement type) {
        new TypeReader(processingEnv, type)
                .read()
                .ifPresent(description -> new SourceWriter(description)
                        .sources()
                        .forEach((name, source) -> write(description, name, source)));
    }

    private void write(Description description, String name, String source) {
        TypeElement origin = description.type();
        String qualified = description.packageName().isEmpty() ? name : description.packageName() + "." + name;
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(qualified, origin).openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, name + ": " + e, origin);
        }
    }
}
