package tegum.view;

/** A picture in three dimensions: a pure function of a scene to plain arrays, which the page turns and shows. */
public interface SpaceView extends View {
    /** The scene as points, edges and faces. */
    Mesh mesh(Scene scene);
}
