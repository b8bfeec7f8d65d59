using System.Linq;
using E911Config.Core.Location;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>One thing that is wrong with what the location service holds.</summary>
public sealed class LocationProblemEntry
{
    private readonly LocationProblem problem;

    internal LocationProblemEntry(LocationProblem problem)
    {
        this.problem = problem;
        Kind = problem.Kind;
        NetworkSite = problem.NetworkSite ?? "";
        Subnet = problem.Subnet;
        Mapped = problem.Mapped ?? "";
        Field = problem.Field;
        Value = problem.Value;
        TakesLocation = problem.TakesLocation;
        Message = LocationProblemText.Of(problem);
    }

    /// <summary>What is wrong.</summary>
    public LocationProblemKind Kind { get; }

    /// <summary>The network site; empty if the network belongs to none.</summary>
    public string NetworkSite { get; }

    /// <summary>The network ID that is meant; empty if the network site is.</summary>
    public string Subnet { get; }

    /// <summary>The mapped subnet in which it lies, with its prefix length; empty if it lies in none.</summary>
    public string Mapped { get; }

    /// <summary>The field of the row that is meant; empty if none is.</summary>
    public string Field { get; }

    /// <summary>What stands there.</summary>
    public string Value { get; }

    /// <summary>The other networks that belong to it.</summary>
    public TextList Others => new(problem.Others);

    /// <summary>Whether a client there is not located because of it.</summary>
    public bool TakesLocation { get; }

    /// <summary>The same in a sentence, with what mends it.</summary>
    public string Message { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Visible.Of(Subnet.Length > 0 ? Subnet : NetworkSite)}";
}
