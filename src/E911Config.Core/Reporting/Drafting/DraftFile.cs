using E911Config.Core.Drafting;

namespace E911Config.Core.Reporting;

/// <summary>The design file of a draft, with a comment at every open decision.</summary>
public static class DraftFile
{
    /// <summary>The text: the same draft gives the same bytes.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="schema">Where the schema of design files lies.</param>
    public static DraftText Text(Draft draft, string schema) => DraftWriter.Write(draft, schema, DecisionText.Words);
}
