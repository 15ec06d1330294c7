// Names that titles of computer science keep capital.
#include "core/latex/title_case.hpp"

#include <algorithm>
#include <array>

namespace citegraph::latex {
namespace {

// Only words that are names whenever they have a capital: no "Transformer", "Apple" or "Go".
constexpr auto nouns = std::to_array<std::string_view>(
    {"Africa",      "African",     "Alibaba",    "Amazon",     "America",     "American",  "Android",
     "Apache",      "Arabic",      "Asia",       "Asian",      "Atari",       "Australia", "Babbage",
     "Baidu",       "Banach",      "Bayes",      "Bayesian",   "Beijing",     "Bellman",   "Bengali",
     "Berkeley",    "Bernoulli",   "Bitcoin",    "Boltzmann",  "Boolean",     "Brazil",    "Britain",
     "British",     "Brownian",    "Byzantine",  "California", "Canada",      "Carlo",     "Cartesian",
     "Cauchy",      "Chebyshev",   "China",      "Chinese",    "Cholesky",    "Chomsky",   "Czech",
     "Danish",      "Delaunay",    "Dijkstra",   "Dirichlet",  "Dutch",       "Einstein",  "Elo",
     "English",     "Erlang",      "Ethereum",   "Ethernet",   "Euclidean",   "Euler",     "Europe",
     "European",    "Facebook",    "Finnish",    "Fisher",     "Fourier",     "France",    "French",
     "Frobenius",   "Galois",      "Gauss",      "Gaussian",   "Gemma",       "German",    "Germany",
     "Gibbs",       "Github",      "Google",     "Greek",      "Gutenberg",   "Haar",      "Hadamard",
     "Hadoop",      "Hamiltonian", "Hamming",    "Haskell",    "Hausdorff",   "Hawkes",    "Hebrew",
     "Hermitian",   "Hessian",     "Hilbert",    "Hindi",      "Hoeffding",   "Hopfield",  "Huawei",
     "Huffman",     "Hungarian",   "India",      "Indian",     "Indonesian",  "Internet",  "Italian",
     "Italy",       "Jacobian",    "Japan",      "Japanese",   "Java",        "Kalman",    "Kolmogorov",
     "Korea",       "Korean",      "Kronecker",  "Krylov",     "Kubernetes",  "Kullback",  "Lagrange",
     "Lagrangian",  "Lanczos",     "Langevin",   "Laplace",    "Laplacian",   "Latin",     "Lebesgue",
     "Leibler",     "Levenshtein", "Linux",      "Lipschitz",  "Llama",       "London",    "Lyapunov",
     "Mahalanobis", "Mandarin",    "Marathi",    "Markov",     "Markovian",   "Merkle",    "Microsoft",
     "Minecraft",   "Minkowski",   "Mistral",    "Mixtral",    "Monte",       "Nash",      "Newton",
     "Norwegian",   "Nvidia",      "Nyquist",    "Olympiad",   "Pareto",      "Paris",     "Paxos",
     "Persian",     "Poisson",     "Portuguese", "Punjabi",    "Python",      "Qwen",      "Ramsey",
     "Reddit",      "Riemann",     "Riemannian", "Romanian",   "Russia",      "Russian",   "Samsung",
     "Sanskrit",    "Shanghai",    "Shannon",    "Shapley",    "Sinkhorn",    "Sobolev",   "Spanish",
     "Stackelberg", "Stanford",    "Steiner",    "Swahili",    "Swedish",     "Tamil",     "Telugu",
     "Tencent",     "Thai",        "Tikhonov",   "Turing",     "Turkish",     "Twitter",   "Ukrainian",
     "Unix",        "Urdu",        "Vietnamese", "Voronoi",    "Wasserstein", "Wiener",    "Wikidata",
     "Wikipedia",   "Yahoo",       "Zipf",       "Zipfian"});
static_assert(std::ranges::is_sorted(nouns));

}  // namespace

bool is_proper_noun(std::string_view word) {
    return std::ranges::binary_search(nouns, word);
}

}  // namespace citegraph::latex
