/* igraph's kernels on an edge list, for tests/bench/graph_peers.py, which compiles and runs it: igraph is GPL and so
 * stays a process of its own.
 *
 *     igraph_peer EDGES KERNEL RUNS      EDGES: two vertex numbers from 0 a line, no comments
 *
 * Prints a line a run: CPU seconds of the kernel alone, and a number by which to see that both computed the same.
 */
#include <igraph/igraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double cpu_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void load(igraph_t *graph, const char *path) {
    FILE *file = fopen(path, "r");
    if (!file || igraph_read_graph_edgelist(graph, file, 0, IGRAPH_DIRECTED) != IGRAPH_SUCCESS) exit(2);
    fclose(file);
}

static double highest(igraph_vector_t *values) {
    const double found = igraph_vector_max(values);
    igraph_vector_destroy(values);
    return found;
}

static double pagerank(const igraph_t *graph) {
    igraph_vector_t out;
    igraph_vector_init(&out, 0);
    igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, &out, NULL, igraph_vss_all(), IGRAPH_DIRECTED, 0.85, NULL, NULL);
    return highest(&out);
}

static double betweenness(const igraph_t *graph) {
    igraph_vector_t out;
    igraph_vector_init(&out, 0);
    igraph_betweenness(graph, &out, igraph_vss_all(), IGRAPH_DIRECTED, NULL);
    return highest(&out);
}

static double harmonic(const igraph_t *graph) {
    igraph_vector_t out;
    igraph_vector_init(&out, 0);
    igraph_harmonic_centrality(graph, &out, igraph_vss_all(), IGRAPH_IN, NULL, 0);
    return highest(&out);
}

static double hits(const igraph_t *graph) {
    igraph_vector_t hub, authority;
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    igraph_vector_init(&hub, 0);
    igraph_vector_init(&authority, 0);
    igraph_hub_and_authority_scores(graph, &hub, &authority, NULL, 1, NULL, &options);
    const double share = 1 / igraph_vector_sum(&authority);
    igraph_vector_destroy(&hub);
    igraph_vector_destroy(&authority);
    return share;
}

static double core(const igraph_t *graph) {
    igraph_vector_int_t out;
    igraph_vector_int_init(&out, 0);
    igraph_coreness(graph, &out, IGRAPH_ALL);
    const double found = (double)igraph_vector_int_max(&out);
    igraph_vector_int_destroy(&out);
    return found;
}

static double components(const igraph_t *graph, igraph_connectedness_t mode) {
    igraph_integer_t count;
    igraph_connected_components(graph, NULL, NULL, &count, mode);
    return (double)count;
}

static double weak(const igraph_t *graph) {
    return components(graph, IGRAPH_WEAK);
}

static double strong(const igraph_t *graph) {
    return components(graph, IGRAPH_STRONG);
}

/* Modularity of one run to the end, random numbers as igraph seeds them; citations without direction. */
static double leiden(const igraph_t *graph) {
    igraph_t both;
    igraph_vector_t strength;
    igraph_vector_int_t part;
    igraph_real_t quality;
    igraph_copy(&both, graph);
    igraph_to_undirected(&both, IGRAPH_TO_UNDIRECTED_EACH, NULL);
    igraph_vector_init(&strength, 0);
    igraph_vector_int_init(&part, 0);
    igraph_strength(&both, &strength, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, NULL);
    igraph_community_leiden(&both, NULL, &strength, 1.0 / (2.0 * (double)igraph_ecount(&both)), 0.01, 0, -1, &part, NULL,
                            &quality);
    igraph_vector_int_destroy(&part);
    igraph_vector_destroy(&strength);
    igraph_destroy(&both);
    return quality;
}

static const struct {
    const char *name;
    double (*run)(const igraph_t *);
} kernels[] = {{"pagerank", pagerank}, {"betweenness", betweenness}, {"harmonic", harmonic}, {"hits", hits},
               {"core", core},         {"weak", weak},               {"strong", strong},     {"leiden", leiden}};

static int repeat(const igraph_t *graph, double (*run)(const igraph_t *), int runs) {
    while (runs-- > 0) {
        const double begin = cpu_seconds();
        const double check = run(graph);
        printf("%.6f %.17g\n", cpu_seconds() - begin, check);
    }
    return 0;
}

static int repeat_load(const char *path, int runs) {
    while (runs-- > 0) {
        igraph_t graph;
        const double begin = cpu_seconds();
        load(&graph, path);
        printf("%.6f %.17g\n", cpu_seconds() - begin, (double)igraph_ecount(&graph));
        igraph_destroy(&graph);
    }
    return 0;
}

int main(int argc, char **argv) {
    if (argc != 4) return 2;
    const int runs = atoi(argv[3]);
    if (strcmp(argv[2], "load") == 0) return repeat_load(argv[1], runs);
    igraph_t graph;
    load(&graph, argv[1]);
    for (size_t i = 0; i < sizeof kernels / sizeof *kernels; ++i)
        if (strcmp(kernels[i].name, argv[2]) == 0) return repeat(&graph, kernels[i].run, runs);
    return 2;
}
