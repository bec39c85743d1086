package tegum;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Formatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The house's walls: which package may know which, and what may not be called where. */
@AnalyzeClasses(packages = "tegum", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /** Lowest first: each may use those before it. {@code web} and {@code cli} stand side by side on top. */
    private static final List<String> LAYERS = List.of(
            "math",
            "data",
            "model",
            "train",
            "kernel",
            "theory",
            "analysis",
            "view",
            "experiment",
            "protocol",
            "session");

    private static final String[] TOPS = {"tegum.web..", "tegum.cli.."};

    /** Where results are made, which must have the same bits on the JVM, in JavaScript and in WebAssembly. */
    private static final String[] NUMERIC = {
        "tegum.math..", "tegum.data..", "tegum.model..", "tegum.train..", "tegum.analysis.."
    };

    @ArchTest
    static void packagesUseOnlyThoseBelowThem(JavaClasses classes) {
        for (int i = 0; i < LAYERS.size(); i++) {
            String layer = LAYERS.get(i);
            String[] above = LAYERS.subList(i + 1, LAYERS.size()).stream()
                    .map(name -> "tegum." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("tegum." + layer + "..")
                    .should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(above)
                            .or(JavaClass.Predicates.resideInAnyPackage(TOPS)))
                    .because("the packages' order is " + LAYERS + ", then web and cli")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule everyPackageHasItsPlaceInTheOrder = classes()
            .should()
            .resideInAnyPackage(Stream.concat(LAYERS.stream(), Stream.of("web", "cli"))
                    .map(name -> "tegum." + name + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule webKnowsNoCli = noClasses()
            .that()
            .resideInAPackage("tegum.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tegum.cli..");

    @ArchTest
    static final ArchRule cliKnowsNoWeb = noClasses()
            .that()
            .resideInAPackage("tegum.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tegum.web..");

    @ArchTest
    static final ArchRule noCycles = slices().matching("tegum.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyWebKnowsTheBrowser = noClasses()
            .that()
            .resideOutsideOfPackage("tegum.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.teavm..");

    @ArchTest
    static final ArchRule onlyCliTouchesFiles = noClasses()
            .that()
            .resideOutsideOfPackage("tegum.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule onlyExactMathematics = noClasses()
            .that()
            .resideInAnyPackage(NUMERIC)
            .should(accessTargetWhere(target(owner(type(Math.class).or(type(StrictMath.class))))
                    .and(target(nameMatching("(?!(abs|min|max|sqrt|floor|ceil|PI|E)$).*")))))
            .because("other functions of java.lang.Math differ between engines: tegum.math has its own");

    @ArchTest
    static final ArchRule noClockOutsideWebAndCli = noClasses()
            .that()
            .resideOutsideOfPackages(TOPS)
            .should(accessTargetWhere(
                    target(owner(type(System.class))).and(target(nameMatching("currentTimeMillis|nanoTime")))))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.time..")
            .because("a run is a function of its configuration and seed; the clock is injected");

    @ArchTest
    static final ArchRule noHashOrder = noClasses()
            .that()
            .resideOutsideOfPackage("tegum.cli..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(HashMap|HashSet|IdentityHashMap|WeakHashMap|Hashtable)")
            .because("their order differs between engines: take a LinkedHashMap, a TreeMap or a list");

    @ArchTest
    static final ArchRule noSaltedOrderInWhatComputes = noClasses()
            .that()
            .resideInAnyPackage(NUMERIC)
            .should(accessTargetWhere(target(owner(type(Map.class).or(type(Set.class))))
                    .and(target(nameMatching("of|ofEntries|copyOf")))))
            .because("the JVM deals their order anew at every start");

    @ArchTest
    static final ArchRule nothingThatMakesThePageLarge = noClasses()
            .that()
            .resideOutsideOfPackage("tegum.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.stream..", "java.util.concurrent..", "java.util.regex..")
            .orShould()
            .dependOnClassesThat(type(Random.class)
                    .or(type(SplittableRandom.class))
                    .or(type(Formatter.class))
                    .or(type(Thread.class)))
            .orShould(accessTargetWhere(target(owner(type(String.class)))
                    .and(target(nameMatching("format|formatted|split|matches|replaceAll|replaceFirst")))))
            .orShould(accessTargetWhere(target(owner(DescribedPredicate.describe(
                            "a collection", (JavaClass c) -> c.isAssignableTo(Collection.class))))
                    .and(target(nameMatching("stream|parallelStream")))))
            .because("each brings hundreds of kilobytes of class library into the page");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(be(DescribedPredicate.describe(
                    "in a package with @NullMarked",
                    (JavaClass c) -> c.getPackage().isAnnotatedWith(NullMarked.class))));
}
