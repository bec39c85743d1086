package tegum.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import tegum.data.ImportanceLaw;
import tegum.view.Colour;
import tegum.view.Scene;
import tegum.view.Timeline;

final class ScenesTest {
    @Test
    void partsOfTheParametersGoToTheirPlaces() {
        Config config = Config.relu(3, 2, 0.1, new ImportanceLaw.Geometric(0.5));
        float[] params = {1, 2, 3, 4, 5, 6, -7, 8, 9};

        Scene scene = Scenes.of(config, params, new float[] {0.8f, 0.55f, 0}, Timeline.empty(10), 2);

        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, scene.geometry().weights());
        assertEquals(6, scene.geometry().component(1, 2));
        assertArrayEquals(new float[] {-7, 8, 9}, scene.bias());
        assertArrayEquals(new float[] {1, 0.5f, 0.25f}, scene.importance());
        assertArrayEquals(new float[] {0.8f, 0.55f, 0}, scene.inspection().input());
        assertEquals(2, scene.highlight());
        assertEquals(10, scene.timeline().end());
        assertEquals(new Colour.Importance(0.25f), scene.colour(2));
    }

    @Test
    void setsHaveColours() {
        Config config = Config.relu(3, 2, 0.1, new ImportanceLaw.Equal())
                .withData(DataKind.ANTICORRELATED)
                .withSetSize(2);
        Scene scene = Scenes.of(config, new float[9], new float[3], Timeline.empty(10), -1);

        assertArrayEquals(new int[] {0, 0, 1}, scene.sets());
        assertEquals(scene.colour(0), scene.colour(1));
        assertNotEquals(scene.colour(1), scene.colour(2));
    }
}
