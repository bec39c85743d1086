package tegum.web;

import org.jspecify.annotations.Nullable;
import tegum.experiment.Problem;
import tegum.view.HiddenSpace;
import tegum.view.ImportanceKey;
import tegum.view.Polyhedron;
import tegum.view.Scene;
import tegum.view.SpaceView;
import tegum.view.View;

/** The main picture: hidden space, as arrows in one or two dimensions and as a body that turns in three. */
final class MainFigure {
    private static final int SPACE = 3;
    private static final double WIDEST = 560;

    private final Dom place;
    private final String root;
    private final Look look;
    private final Pointing pointing;
    private final Notices notices;
    private final View view;
    private final boolean titled;
    private final SceneFigure narrowKey; // below the flat drawing, where it has no room for the key beside

    private @Nullable ScenePart part;
    private @Nullable Space space; // if it is the part

    /**
     * A figure in a place that may hold a poster until the first scene.
     *
     * @param view the picture; hidden space of three dimensions is drawn as a body in any case
     * @param titled whether it has a title line and tools
     */
    MainFigure(Dom place, String root, Look look, Pointing pointing, Notices notices, View view, boolean titled) {
        this.view = view;
        this.place = place;
        this.root = root;
        this.look = look;
        this.pointing = pointing;
        this.notices = notices;
        this.titled = titled;
        narrowKey = new SceneFigure(new ImportanceKey(), look, pointing);
        Watch.size(
                place.element(),
                (width, height) -> narrowKey.dom().hidden(width >= WIDEST + ImportanceKey.GAP + ImportanceKey.WIDTH));
    }

    /** Shows a scene. */
    void show(Scene scene) {
        boolean solid = view instanceof HiddenSpace && scene.geometry().hidden() == SPACE;
        if (part == null || solid != (space != null)) {
            rebuild(solid);
        }
        narrowKey.show(scene);
        if (part != null) {
            part.show(scene);
        }
    }

    private void rebuild(boolean solid) {
        place.clear();
        if (space != null) {
            space.figure.dispose();
        }
        space = solid ? new Space(new Polyhedron()) : null;
        part = space != null
                ? space
                : titled ? new SceneCard(view, look, pointing) : new SceneFigure(view, look, pointing);
        place.add(part.dom());
        if (!solid && titled && view instanceof HiddenSpace) {
            place.add(narrowKey.dom());
        }
    }

    /** The turning body, and the flat drawing that stands in for it where it cannot be. */
    private final class Space implements ScenePart, SpaceFigure.Host {
        private final @Nullable SceneCard card;
        private final SpaceView body;
        private final Dom holder = Dom.tag("div");
        private final SpaceFigure figure;
        private final SceneFigure key = new SceneFigure(new ImportanceKey(), look, pointing);
        private final Dom beside = Dom.tag("div", "beside");
        private final FlatSpace flat = new FlatSpace(look, pointing);
        private @Nullable Scene scene;
        private boolean told;

        Space(SpaceView view) {
            body = view;
            figure = new SpaceFigure(root, this);
            holder.add(beside.add(figure.dom(), key.dom()));
            card = titled ? new SceneCard(new Polyhedron(), look, pointing) : null;
            if (card != null) {
                card.stand(holder);
            }
            look.onChange(this::refresh);
            Watch.size(holder.element(), (width, height) -> {
                double side = Math.min(width, WIDEST);
                figure.size(side);
                key.dom().hidden(width < side + ImportanceKey.GAP + ImportanceKey.WIDTH);
            });
        }

        @Override
        public Dom dom() {
            return card == null ? holder : card.dom();
        }

        @Override
        public void show(Scene newScene) {
            scene = newScene;
            if (card != null) {
                card.show(newScene);
            }
            refresh();
        }

        private void refresh() {
            if (scene != null) {
                figure.show(body.mesh(scene), look.theme(), scene.highlight());
                figure.describe(body.title() + ". " + body.summary(scene));
                key.show(scene);
                flat.show(scene);
            }
        }

        @Override
        public void ready() {
            holder.with(beside);
            refresh();
        }

        @Override
        public void unavailable(String why) {
            holder.with(flat.dom());
            refresh();
            if (!told) {
                told = true;
                Problem problem = Problem.NO_WEBGL;
                notices.show(problem.text("", "", why) + " " + problem.remedy("", "", why));
            }
        }

        @Override
        public void pointed(int feature) {
            pointing.point(feature);
        }

        @Override
        public void picked(int feature) {
            pointing.pick(feature);
        }

        @Override
        public void turned(double azimuth, double elevation) {
            // The figure draws itself; a link does not hold the camera.
        }
    }
}
