"""What lists tell of works and no field holds: tasks, data, licences, sizes. They look like venues, people and institutions."""
import topics

LICENCES = ["MIT", "Apache 2.0", "Apache-2.0", "CC BY-SA 4.0", "CC BY-NC 4.0", "GPL-3.0", "BSD-3-Clause", "Llama 2 Community License",
            "proprietary", "OpenRAIL", "AGPL v3", "Custom", "research only", "CC0"]
FRAMEWORKS = ["PyTorch", "TensorFlow", "JAX", "Keras", "C++", "Python", "MindSpore", "Rust", "Java", "Julia", "MATLAB", "TF", "torch"]
MODELS = ["LLaMA", "GPT-NeoX", "Mistral", "ResNet-50", "ViT-L/14", "T5", "BERT", "Qwen2.5", "CLIP", "U-Net", "Gemma", "Mamba", "LSTM",
          "Swin-T", "GPT-4", "Llama 3 (8B)", "DeepSeek-V3", "Transformer", "CNN", "GNN", "VAE", "SAC", "PPO"]
DATA = ["COCO", "ImageNet", "MMLU", "GSM8K", "SQuAD", "WMT14", "KITTI", "nuScenes", "LAION-5B", "C4", "The Pile", "CIFAR-10", "UCI",
        "MIMIC-III", "ShapeNet", "Kinetics-400", "ScanNet", "HumanEval", "GLUE", "Wikipedia", "PubMed", "OGB", "ZINC", "PDB"]
LANGUAGES = ["English", "Chinese", "Multilingual", "EN", "ZH / EN", "Japanese", "German", "en, fr, de", "Java, Python", "100+"]
MODALITIES = ["Text", "Image", "Image, Text", "Video", "Point Cloud", "RGB-D", "LiDAR", "Audio", "Tabular", "Graph", "T+I", "Speech"]
TYPES = ["Survey", "Benchmark", "Method", "Dataset", "Tool", "Theory", "Empirical", "System", "Position", "Demo", "White-box", "Open"]
WORDS = ["Accuracy", "Robustness", "Fairness", "Efficiency", "Latency", "Common Sense", "Safety", "Long Context", "Planning", "Reasoning",
         "Knowledge", "Helpfulness", "Memory", "Control", "Grasping", "Energy", "Privacy", "Scalability", "Uncertainty", "Diversity",
         "Generalization", "Multi-Choice", "Dynamic", "Real World", "Simulation", "Zero-shot", "Fine-tuning", "Pre-training"]


def phrase(pen, capital):
    """A subject, as headlines or as sentences have it."""
    text = topics.draw(pen.rng, pen.group, pen.style.language)
    return text.title() if capital and text.isascii() else text


def several(values, gaps=(", ", ", ", " / ", " & ", "; ", "<br>")):
    """One to three of a list of values."""
    return lambda pen: pen.rng.choice(gaps).join(pen.rng.sample(values, pen.rng.choice([1, 1, 1, 2, 2, 3])))


def figure(pen):
    """A number of some sort."""
    n = pen.rng
    return n.choice([f"{n.randint(1, 99)}.{n.randint(0, 9)}", f"{n.randint(1, 999)}K", f"{n.randint(2, 900)}", f"{n.uniform(0, 100):.2f}%",
                     f"{n.randint(1, 9)},{n.randint(100, 999)}", f"{n.randint(1, 20)}.{n.randint(0, 9)}M", "-", f"~{n.randint(2, 90)}k"])


# What it is -> (heads by language, a value).
KINDS = {
    "task": ({"en": ["Task", "Task Type", "Tasks", "Problem", "Application"], "zh": ["任务", "任务类型"], "ja": ["タスク"]},
             lambda pen: phrase(pen, pen.style.author_variant % 2)),
    "focus": ({"en": ["Focus", "Evaluation Focus", "Highlights", "Contribution", "Key Aspects", "Features"], "zh": ["特点", "评测重点"]},
              several(WORDS)),
    "area": ({"en": ["Domain", "Area", "Field", "Category", "Topic", "Sub-topic", "Env", "Platform"], "zh": ["领域", "类别"], "ja": ["領域"]},
             lambda pen: pen.rng.choice(WORDS) if pen.rng.random() < 0.3 else phrase(pen, True)),
    "data": ({"en": ["Dataset", "Datasets", "Training Data", "Benchmarks", "Evaluated on"], "zh": ["数据集", "训练数据"], "ja": ["学習データ"]},
             several(DATA)),
    "licence": ({"en": ["License", "Licence", "Commercial use"], "zh": ["许可证", "协议"], "ja": ["ライセンス"]}, several(LICENCES, ("<br>", ", "))),
    "size": ({"en": ["Params", "Size", "#Params", "Parameters", "Model size"], "zh": ["参数量", "规模"], "ja": ["パラメータ数"]},
             lambda pen: ", ".join(f"{pen.rng.choice([1, 3, 7, 8, 13, 34, 70, 125, 405])}{pen.rng.choice('BBBM')}"
                 for _ in range(pen.rng.choice([1, 1, 2, 3])))),
    "model": ({"en": ["Base model", "Backbone", "Architecture", "Model type", "Base"], "zh": ["基座模型", "架构"], "ja": ["アーキテクチャ"]},
              several(MODELS)),
    "language": ({"en": ["Language", "Languages", "Lang."], "zh": ["语言"], "ja": ["言語"]}, several(LANGUAGES)),
    "modality": ({"en": ["Modality", "Input", "Data type", "Sensors"], "zh": ["模态"], "ja": ["入出力"]}, several(MODALITIES)),
    "framework": ({"en": ["Framework", "Implementation", "Language", "Library"], "zh": ["框架"]}, several(FRAMEWORKS)),
    "type": ({"en": ["Type", "Kind", "Class", "Approach", "Access"], "zh": ["类型"]}, several(TYPES)),
    "figure": ({"en": ["Accuracy", "#Samples", "Top-1", "mAP", "Score", "Size", "# Questions", "FPS"], "zh": ["准确率", "样本数"]}, figure),
    "answer": ({"en": ["Open source", "Code?", "Released", "Trained", "Open?"], "zh": ["是否开源"]},
               lambda pen: pen.rng.choice(["✓", "✗", "Yes", "No", "✔️", "❌", ":x:", ":heavy_check_mark:"])),
    "repository": ({"en": ["Repo", "Code", "Implementation", "Project"], "zh": ["代码"]},
                   lambda pen: pen.rng.choice(["", "-", "N/A", "Coming soon", "soon"])),
}


def chosen(rng, most):
    """The kinds of attributes of a list, in order."""
    return rng.sample(sorted(KINDS), rng.randint(1, most))


def head(rng, kind, language):
    """What stands above the column of an attribute, or before it."""
    heads = KINDS[kind][0]
    return rng.choice(heads.get(language) or heads["en"])


def value(pen, kind):
    """What an entry has of this kind, at times nothing."""
    return "" if pen.rng.random() < 0.05 else KINDS[kind][1](pen)
