package tegum.view;

/**
 * One kind of picture: a pure function of a scene onto a surface. A view keeps no state and knows
 * no experiment. Every view has golden SVGs.
 */
public interface View {
    /** Name in registries, addresses and files, such as {@code hidden-space}. */
    String id();

    /** Heading, such as "Hidden space". */
    String title();

    /** What is plotted, said after the heading. */
    String subtitle();

    /** Height in CSS pixels that suits a width in CSS pixels. */
    double height(Scene scene, double width);

    /** Draws the scene; fills the surface and never draws outside it. */
    void draw(Scene scene, Surface surface);

    /** One sentence that says what the picture shows, for those who cannot see it. */
    String summary(Scene scene);

    /** What to say of a mark of a feature that somebody points at, such as a matrix cell's number. */
    default String hint(Scene scene, Mark mark) {
        return Words.feature(scene, mark.feature());
    }

    /** Whether its marks are of pairs, so that keys go by rows and columns. */
    default boolean hasPairs() {
        return false;
    }

    /** The numbers behind the picture. */
    Table table(Scene scene);

    /** The picture of one scene. */
    default Picture of(Scene scene) {
        return new ViewOfScene(this, scene);
    }
}
