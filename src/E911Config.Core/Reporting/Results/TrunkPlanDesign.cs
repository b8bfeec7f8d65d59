using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>The design that a plan was made from.</summary>
public sealed class TrunkPlanDesign
{
    internal TrunkPlanDesign(DesignReference design)
    {
        Name = design.Name;
        Path = design.Path;
        Hash = design.Hash;
        Text = design.Text;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The name of its file.</summary>
    public string Path { get; }

    /// <summary>The SHA-256 of its text, with line ends as line feeds.</summary>
    public string Hash { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
